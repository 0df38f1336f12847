package org.dicomsr.filter.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTests {
  @Test
  void fieldsAreQuotedWhereTheyNeedIt() {
    assertThat(Csv.field("plain text")).isEqualTo("plain text");
    assertThat(Csv.field("")).isEmpty();
    assertThat(Csv.field("a,b")).isEqualTo("\"a,b\"");
    assertThat(Csv.field("say \"a\"")).isEqualTo("\"say \"\"a\"\"\"");
    assertThat(Csv.field("a\nb")).isEqualTo("\"a\nb\"");
    assertThat(Csv.field("a\rb")).isEqualTo("\"a\rb\"");
  }

  @Test
  void noTextIsAFormula() {
    for (String text : new String[] {"=1+1", "+1", "-1", "@a", "\t=1", "\r=1"}) {
      assertThat(Csv.harmless(text)).isEqualTo("'" + text);
    }
    assertThat(Csv.harmless("1=1")).isEqualTo("1=1");
    assertThat(Csv.harmless("")).isEmpty();
  }
}
