package org.dicomsr.model.content;

/** What {@code toString} of an item may show: never a value. */
final class ItemText {
  private ItemText() {}

  static String of(String valueType, ContentItem item) {
    int count = item.children().size();
    return valueType
        + item.conceptName().map(name -> " " + name).orElse("")
        + (count == 0 ? "" : count == 1 ? " with 1 child" : " with " + count + " children");
  }
}
