package org.dicomsr.filter.internal.resolve;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dicomsr.filter.internal.plan.Identifier;
import org.dicomsr.index.privacy.Pseudonymizer;
import org.dicomsr.index.schema.AttributeEntry;
import org.dicomsr.index.schema.AttributeScope;
import org.dicomsr.index.schema.AttributeTable;
import org.dicomsr.index.schema.Sensitivity;
import org.dicomsr.model.dicom.Vr;

/**
 * An attribute that documents hold, by its keyword.
 *
 * @param keyword of the dictionary (PS3.6), or one of the documents' own
 * @param header whether objects have it in their header
 * @param items whether segments, channels or regions have items of it
 * @param facts what is known of its values
 */
record Keyword(String keyword, boolean header, boolean items, Facts facts) {
  /** What groups that are no containers are called, for paths. */
  static final List<String> GROUPS =
      List.of("SegmentSequence", "ChannelDefinitionSequence", "StructureSetROISequence");

  /** Attributes of the header that also occur as items of segments and regions. */
  private static final Set<String> BOTH =
      Set.of("AnatomicRegionSequence", "PrimaryAnatomicStructureSequence", "NumberOfFrames");

  private static final Map<String, Keyword> OWN =
      Stream.of(
              own("NumberOfSeriesRelatedInstances", true, "1"),
              own(Pseudonymizer.YEAR, true, "1"),
              own("MultiplexGroupDuration", false, "s"),
              own("NumberOfContours", false, "1"),
              own("NumberOfContourPoints", false, "1"),
              // What one bit stands for: its unit is an attribute beside it.
              new Keyword(
                  "ChannelSensitivity", false, true, facts("ChannelSensitivity", Kind.NUMBER)),
              identifier(Identifier.STUDY),
              identifier(Identifier.SERIES),
              identifier(Identifier.INSTANCE))
          .collect(Collectors.toUnmodifiableMap(Keyword::keyword, own -> own));

  private static Keyword identifier(Identifier identifier) {
    String keyword = identifier.keyword();
    return new Keyword(keyword, true, false, facts(keyword, Kind.UID));
  }

  private static Facts facts(String keyword, Kind kind) {
    return Facts.of("`" + keyword + "`", Set.of(kind), null, Sensitivity.PLAIN);
  }

  private static Keyword own(String keyword, boolean header, String unit) {
    return new Keyword(
        keyword,
        header,
        !header,
        Facts.of("`" + keyword + "`", Set.of(Kind.NUMBER), unit, Sensitivity.PLAIN));
  }

  static Optional<Keyword> find(String keyword) {
    Keyword own = OWN.get(keyword);
    return own != null ? Optional.of(own) : AttributeTable.find(keyword).map(Keyword::of);
  }

  private static Keyword of(AttributeEntry entry) {
    String keyword = entry.keyword();
    boolean fact = entry.scope() == AttributeScope.FACT;
    String unit = entry.vr() == Vr.AS ? "a" : entry.unit();
    return new Keyword(
        keyword,
        !fact,
        fact || BOTH.contains(keyword),
        Facts.of("`" + keyword + "`", kinds(entry), unit, entry.sensitivity()));
  }

  private static Set<Kind> kinds(AttributeEntry entry) {
    return switch (entry.vr()) {
      case DS, IS, FD, FL, SL, SS, SV, UL, US, UV ->
          EnumSet.of(entry.unit() == null ? Kind.TEXT : Kind.NUMBER);
      case AS -> EnumSet.of(Kind.NUMBER);
      case DA, DT -> EnumSet.of(Kind.DATE);
      case SQ -> EnumSet.of(Kind.CODE);
      case UI -> EnumSet.of(Kind.UID);
      case AE, CS, LO, LT, PN, SH, ST, UC, UR, UT -> EnumSet.of(Kind.TEXT);
      case AT, OB, OD, OF, OL, OV, OW, TM, UN -> EnumSet.noneOf(Kind.class);
    };
  }
}
