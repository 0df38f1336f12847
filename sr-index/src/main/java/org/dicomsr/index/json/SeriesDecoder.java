package org.dicomsr.index.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dicomsr.index.document.HeaderAttribute;
import org.dicomsr.index.document.ImageInstance;
import org.dicomsr.index.document.ImageSeries;
import org.jspecify.annotations.Nullable;

/** A series of images from JSON. */
final class SeriesDecoder {
  private @Nullable ImageInstance first;

  ImageSeries series(Node node) throws DocumentFormatException {
    DocumentDecoder.requireSchema(node);
    List<ImageInstance> images = new ArrayList<>(node.get("images").list(this::image));
    Set<String> conflicts = Set.copyOf(node.list("conflicts", Node::text));
    try {
      return ImageSeries.of(images, conflicts);
    } catch (IllegalArgumentException e) {
      throw node.get("images").expected("images of one series");
    }
  }

  private ImageInstance image(Node node) throws DocumentFormatException {
    ImageInstance before = first;
    ImageInstance image =
        new ImageInstance(
            before == null || node.has("patient")
                ? DocumentDecoder.patient(node.get("patient"))
                : before.patient(),
            before == null ? node.text("study") : before.studyUid(),
            before == null ? node.text("series") : before.seriesUid(),
            DocumentDecoder.instance(node.get("instance")),
            node.get("time", ValueDecoder::range),
            attributes(node, before),
            before == null || node.has("references")
                ? node.list("references", DocumentDecoder::reference)
                : before.references(),
            node.list("notes", DocumentDecoder::note));
    if (before == null) {
      first = image;
    }
    return image;
  }

  private static List<HeaderAttribute> attributes(Node node, @Nullable ImageInstance first)
      throws DocumentFormatException {
    Map<String, HeaderAttribute> all = new TreeMap<>();
    if (first != null) {
      first.attributes().forEach(each -> all.put(each.keyword(), each));
    }
    DocumentDecoder.attributes(node.get("attributes"))
        .forEach(each -> all.put(each.keyword(), each));
    node.list("without", Node::text).forEach(all::remove);
    return List.copyOf(all.values());
  }
}
