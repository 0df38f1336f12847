package org.dicomsr.templates.tid1500;

import java.util.ArrayList;
import java.util.List;
import org.dicomsr.model.content.ContentNode;
import org.dicomsr.model.content.ContentReference;
import org.dicomsr.model.content.Image;
import org.dicomsr.model.content.ImageReference;
import org.dicomsr.model.content.WaveformReference;
import org.dicomsr.templates.measurement.ImageSource;
import org.dicomsr.templates.measurement.WaveformSource;
import org.jspecify.annotations.Nullable;

/** What coordinates and measurements are of. */
final class Selected {
  private Selected() {}

  static @Nullable ImageReference image(ContentNode coordinates) {
    for (ContentNode child : coordinates.children()) {
      if (child.item() instanceof Image image) {
        return image.reference();
      }
    }
    // Or one that stands elsewhere, such as in the image library.
    for (ContentReference reference : coordinates.references()) {
      ContentNode target = reference.target().orElse(null);
      if (target != null && target.item() instanceof Image image) {
        return image.reference();
      }
    }
    return null;
  }

  /** The images of sources, those by reference left out. */
  static List<ImageReference> images(List<ImageSource> sources) {
    List<ImageReference> images = new ArrayList<>();
    for (ImageSource source : sources) {
      switch (source) {
        case ImageSource.OfImage image -> images.add(image.image());
        case ImageSource.OfRegion region when region.image() != null -> images.add(region.image());
        case ImageSource.OfRegion region -> {}
        case ImageSource.OfRegion3d region -> {}
        case ImageSource.ByReference reference -> {}
      }
    }
    return images;
  }

  /** The waveforms of sources, those by reference left out. */
  static List<WaveformReference> waveforms(List<WaveformSource> sources) {
    List<WaveformReference> waveforms = new ArrayList<>();
    for (WaveformSource source : sources) {
      switch (source) {
        case WaveformSource.OfWaveform waveform -> waveforms.add(waveform.waveform());
        case WaveformSource.OfRange range when range.waveform() != null ->
            waveforms.add(range.waveform());
        case WaveformSource.OfRange range -> {}
        case WaveformSource.ByReference reference -> {}
      }
    }
    return waveforms;
  }
}
