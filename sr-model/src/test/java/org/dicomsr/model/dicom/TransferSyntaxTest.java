package org.dicomsr.model.dicom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferSyntaxTest {

  @Test
  void everyRegisteredUidGivesItsKnownSyntax() {
    assertThat(registered())
        .hasSize(63)
        .allSatisfy(syntax -> {
          assertThat(syntax.known()).isTrue();
          assertThat(syntax.name()).isEqualTo(UidRegistry.nameOf(syntax.uid()));
          assertThat(TransferSyntax.ofUid(syntax.uid())).isSameAs(syntax);
        });
  }

  @Test
  void constantsAreWhatTheirUidsGive() {
    for (TransferSyntax constant :
        List.of(
            TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_LITTLE_ENDIAN,
            TransferSyntax.EXPLICIT_VR_BIG_ENDIAN,
            TransferSyntax.DEFLATED_EXPLICIT_VR_LITTLE_ENDIAN)) {
      assertThat(TransferSyntax.ofUid(constant.uid())).isSameAs(constant);
    }
  }

  @Test
  void onlyTheDefaultAndPapyrusAreImplicit() {
    assertThat(uids(syntax -> !syntax.explicitVr()))
        .containsExactly("1.2.840.10008.1.2", "1.2.840.10008.1.20");
  }

  @Test
  void onlyOneIsBigEndian() {
    assertThat(uids(syntax -> syntax.byteOrder() == ByteOrder.BIG_ENDIAN))
        .containsExactly("1.2.840.10008.1.2.2");
  }

  @Test
  void deflatedAreTheWholeDataSetsOnly() {
    assertThat(uids(TransferSyntax::deflated))
        .containsExactly(
            "1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.4.95", "1.2.840.10008.1.2.4.205");
  }

  @Test
  void encapsulatedAreAllCompressedPixelsAndNoReferences() {
    assertThat(uids(TransferSyntax::encapsulated))
        .contains("1.2.840.10008.1.2.4.50", "1.2.840.10008.1.2.4.203", "1.2.840.10008.1.2.4.106.1")
        .contains("1.2.840.10008.1.2.5", "1.2.840.10008.1.2.1.98", "1.2.840.10008.1.2.8.1")
        .doesNotContain(
            "1.2.840.10008.1.2.4.94", "1.2.840.10008.1.2.4.205", "1.2.840.10008.1.2.7.1")
        .hasSize(49);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.1.2.4.999", "1.3.46.670589.33.1.4.1", ""})
  void unknownOnesAreTakenForExplicitLittleEndian(String uid) {
    TransferSyntax syntax = TransferSyntax.ofUid(uid);
    assertThat(syntax)
        .isEqualTo(
            new TransferSyntax(
                uid,
                "Unknown Transfer Syntax",
                true,
                ByteOrder.LITTLE_ENDIAN,
                false,
                false,
                false));
  }

  @Test
  void gesBigEndianPixelsHaveALittleEndianImplicitDataSet() {
    TransferSyntax syntax = TransferSyntax.ofUid("1.2.840.113619.5.2");
    assertThat(syntax.known()).isTrue();
    assertThat(syntax.explicitVr()).isFalse();
    assertThat(syntax.byteOrder()).isEqualTo(ByteOrder.LITTLE_ENDIAN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.840.10008.1.2\0", "1.2.840.10008.1.2 ", "1.2.840.10008.1.2"})
  void paddingDoesNotMatter(String uid) {
    assertThat(TransferSyntax.ofUid(uid)).isSameAs(TransferSyntax.IMPLICIT_VR_LITTLE_ENDIAN);
  }

  private static List<TransferSyntax> registered() {
    return UidRegistry.entries().stream()
        .filter(uid -> uid.type() == UidType.TRANSFER_SYNTAX)
        .map(uid -> TransferSyntax.ofUid(uid.uid()))
        .toList();
  }

  private static List<String> uids(Predicate<TransferSyntax> property) {
    return registered().stream().filter(property).map(TransferSyntax::uid).toList();
  }
}
