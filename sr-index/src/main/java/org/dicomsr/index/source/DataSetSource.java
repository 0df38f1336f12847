package org.dicomsr.index.source;

import java.util.Objects;
import org.dicomsr.model.dicom.DataSet;

/** Objects that a program gives. */
record DataSetSource(String name, Iterable<DataSet> dataSets) implements Source {

  @Override
  public void scan(SourceSink sink) {
    long number = 0;
    for (DataSet dataSet : dataSets) {
      number++;
      Objects.requireNonNull(dataSet, "data set");
      if (!sink.accept(new SourceEntry.OfDataSet(name + " " + number, dataSet))) {
        return;
      }
    }
  }

  // An iterable may be there for one pass only, over a network or a queue.
  @Override
  public boolean repeatable() {
    return false;
  }
}
