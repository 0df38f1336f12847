package com.example.consumer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.dicomsr.filter.Search;
import org.dicomsr.filter.catalogue.Catalogue;
import org.dicomsr.index.IndexSnapshot;
import org.dicomsr.index.SrIndex;
import org.dicomsr.index.source.Source;
import org.dicomsr.model.SrDocument;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.TemplateValidator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each module does its job outside the project that builds it: resources and services are in the jars. */
class ConsumerTests {
  private static final Path SAMPLE = Path.of(System.getProperty("sample"));

  @TempDir Path folder;

  @Test
  void readsValidatesIndexesAndAsks() throws Exception {
    SrDocument report = SrDocument.read(SAMPLE);
    assertEquals(0, report.violations().size());
    assertEquals(0, TemplateValidator.of(Templates.standard()).validate(report).violations().size());
    try (SrIndex index = SrIndex.open(folder.resolve("index"))) {
      index.ingest(Source.of(SAMPLE));
      try (IndexSnapshot snapshot = index.snapshot()) {
        Search search = Search.over(snapshot, Catalogue.EMPTY);
        assertEquals(1, search.answer("group{ \"Finding\" = \"Nodule\" and \"Diameter\" >= 1 cm }").count());
        assertEquals(0, search.answer("\"Diameter\" > 2 cm").count());
      }
    }
  }
}
