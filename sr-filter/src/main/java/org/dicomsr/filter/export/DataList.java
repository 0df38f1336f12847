package org.dicomsr.filter.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.export.Sample.SampleFile;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.dicomsr.index.document.ObjectKind;

/**
 * {@code datalist.json}: what MONAI and nnU-Net call a data list of the Medical Segmentation
 * Decathlon. Items have {@code image} and {@code label}, a file or folder or a list of them, and
 * besides all labels by name. Not thread-safe.
 */
final class DataList {
  private static final String TRAINING = "training";

  private final ExportFolder folder;
  private final Map<String, Long> counts = new LinkedHashMap<>();

  DataList(ExportFolder folder) {
    this.folder = folder;
  }

  /** The key of a part: the list's own words where there are some; folds are for training. */
  private static String key(String part) {
    return part.isEmpty() || part.equals("train") || part.startsWith("fold-") ? TRAINING : part;
  }

  void add(Sample sample) throws IOException {
    String key = key(sample.part());
    BufferedWriter out = folder.scratch("list-" + key);
    long before = counts.merge(key, 1L, Long::sum) - 1;
    out.write(before == 0 ? "    " : ",\n    ");
    out.write(JsonLine.line(item(sample)));
  }

  private static Json item(Sample sample) {
    return JsonLine.of(line -> {
      put(line, "image", paths(sample, ObjectKind.IMAGE));
      put(line, "label", paths(sample, ObjectKind.SEGMENTATION));
      put(line, "waveform", paths(sample, ObjectKind.WAVEFORM));
      put(line, "report", paths(sample, ObjectKind.REPORT));
      line.put("pid", sample.pid());
      if (sample.part().startsWith("fold-")) {
        line.put("fold", Long.parseLong(sample.part().substring("fold-".length())));
      }
      line.put(
          "labels",
          labels ->
              sample
                  .labels()
                  .forEach((name, label) -> {
                    Label.Value value = label.value();
                    if (value == null) {
                      labels.put(name, (String) null);
                    } else if (value.number() != null) {
                      labels.put(name, new Json.Numeral(value.text()));
                    } else {
                      labels.put(name, value.text());
                    }
                  }));
    });
  }

  private static void put(JsonLine line, String name, List<String> paths) {
    if (paths.size() == 1) {
      line.put(name, paths.getFirst());
    } else if (!paths.isEmpty()) {
      line.texts(name, paths);
    }
  }

  /** One path for each series: its folder where it is several files of the data set. */
  private static List<String> paths(Sample sample, ObjectKind kind) {
    Map<String, List<String>> series = new LinkedHashMap<>();
    for (SampleFile file : sample.files()) {
      if (file.role().equals(kind.term()) && !file.path().isEmpty()) {
        series.computeIfAbsent(file.seriesUid(), absent -> new ArrayList<>()).add(file.path());
      }
    }
    List<String> paths = new ArrayList<>();
    for (List<String> files : series.values()) {
      boolean inside = files.getFirst().startsWith("files/");
      if (kind == ObjectKind.IMAGE && files.size() > 1 && inside) {
        paths.add(files.getFirst().substring(0, files.getFirst().lastIndexOf('/')));
      } else {
        paths.addAll(files);
      }
    }
    return paths;
  }

  /** Writes the list: parts that have nobody are left out, but for training. */
  void finish(String name, List<String> labels) throws IOException {
    BufferedWriter out = folder.text("datalist.json");
    out.write("{\n");
    out.write("  \"name\": " + JsonLine.line(new Json.Text(name)) + ",\n");
    out.write("  \"labels\": " + JsonLine.line(texts(labels)) + ",\n");
    out.write("  \"numTraining\": " + counts.getOrDefault(TRAINING, 0L) + ",\n");
    out.write("  \"numTest\": " + counts.getOrDefault("test", 0L) + ",\n");
    List<String> keys = new ArrayList<>(counts.keySet());
    keys.remove(TRAINING);
    keys.sort(null);
    keys.addFirst(TRAINING);
    for (int i = 0; i < keys.size(); i++) {
      out.write("  " + JsonLine.line(new Json.Text(keys.get(i))) + ": [\n");
      folder.copyScratch("list-" + keys.get(i), out);
      out.write("\n  ]" + (i + 1 < keys.size() ? ",\n" : "\n"));
    }
    out.write("}\n");
  }

  private static Json texts(List<String> texts) {
    return new Json.Items(texts.stream().<Json>map(Json.Text::new).toList());
  }
}
