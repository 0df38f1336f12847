package org.dicomsr.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.aoju.bus.image.galaxy.data.Attributes;
import org.aoju.bus.image.galaxy.data.Sequence;
import org.aoju.bus.image.galaxy.data.VR;
import org.aoju.bus.image.galaxy.io.ImageInputStream;
import org.dicomsr.model.SrDocument;
import org.dicomsr.model.content.ContentItem;
import org.dicomsr.model.content.Related;
import org.dicomsr.model.dicom.io.DicomReader;

/** Who reads a report, and how far: each gives a number that depends on all of it. */
public enum Peer {
  /** Elements found and strings made, by hand: the bar. */
  BY_HAND {
    @Override
    long read(byte[] file) {
      return HandScan.strings(file);
    }
  },
  /** This library, bytes to data set. */
  DATA_SET {
    @Override
    long read(byte[] file) throws IOException {
      return DicomReader.read(file).dataSet().size();
    }
  },
  /** This library, bytes to typed tree. */
  TREE {
    @Override
    long read(byte[] file) throws IOException {
      return items(SrDocument.read(file).root());
    }
  },
  /** The fork of dcm4che that Maven Central has, bytes to attributes, all strings made. */
  FORK {
    @Override
    long read(byte[] file) throws IOException {
      try (ImageInputStream in = new ImageInputStream(new ByteArrayInputStream(file))) {
        return strings(in.readDataset(-1, -1));
      }
    }
  },
  /** PixelMed, bytes to its tree of content items; needs its jar, see {@link PixelMed}. */
  PIXELMED {
    @Override
    long read(byte[] file) throws IOException {
      return PixelMed.read(file);
    }
  };

  abstract long read(byte[] file) throws IOException;

  /** {@return what people call it} */
  String title() {
    return switch (this) {
      case BY_HAND -> "a scan by hand, strings only";
      case DATA_SET -> "dicom-sr, data set";
      case TREE -> "dicom-sr";
      case FORK -> "fork of dcm4che, attributes only";
      case PIXELMED -> "PixelMed";
    };
  }

  static int items(ContentItem item) {
    int count = 1;
    for (Related child : item.children()) {
      count += child instanceof Related.ByValue value ? items(value.item()) : 1;
    }
    return count;
  }

  private static int strings(Attributes attributes) {
    int characters = 0;
    for (int tag : attributes.tags()) {
      Object value = attributes.getValue(tag);
      if (value instanceof Sequence sequence) {
        for (Attributes item : sequence) {
          characters += strings(item);
        }
      } else if (attributes.getVR(tag) != VR.OB) {
        String text = attributes.getString(tag);
        characters += text == null ? 0 : text.length();
      }
    }
    return characters;
  }
}
