package org.mesinfos.pipelines.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.mesinfos.pipelines.rows.AcceptedRow;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.pipelines.rows.RowSubjectKind;
import org.mesinfos.records.EmailAddress;
import org.mesinfos.records.PersonProfile;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.Sighting;

/** Sightings, identifiers and reported values of rows. */
class EventRowTest {

    private static final RowOrigin ORIGIN = new RowOrigin("bank", "d", "f", "bank/moves", 3, RowMode.APPEND, null, 50);

    @Test
    void sightingHasThePlaceThatTheRowHas() {
        assertThat(row(2, 5, "/a").sighting(Optional.of(Map.of("label", "x"))))
                .isEqualTo(new Sighting("d", "f", 2, 5L, "/a", "bank/moves", 3, Map.of("label", "x")));
        assertThat(row(0, 0, "").sighting(Optional.empty()))
                .isEqualTo(new Sighting("d", "f", null, null, null, "bank/moves", 3, null));
    }

    @Test
    void idIsTheHashOfTheFieldsThatIdentifyAnEvent() throws Exception {
        RecordIdentity identity = new RecordIdentity();

        assertThat(identity.id(
                        new EventKey(
                                RecordType.INVOICE, "shop", RowSubjectKind.CUSTOMER, "C1", RowKeyKind.NATIVE, "2024-1"),
                        2))
                .isEqualTo(hash("INVOICE\u001fshop\u001fCUSTOMER\u001fC1\u001fNATIVE\u001f2\u001f2024-1"));
        assertThat(identity.id(new EventKey(RecordType.INVOICE, "shop", null, "", RowKeyKind.NATURAL, "a"), 1))
                .isEqualTo(hash("INVOICE\u001fshop\u001f\u001f\u001fNATURAL\u001f1\u001fa"));
    }

    @Test
    void keyOfARowWithoutASubjectHasAnEmptyOne() {
        EncodedRow row =
                new EncodedRow(null, null, RowKeyKind.NATURAL, "k", 0, 1L, "", ByteBuffer.allocate(0), 0, false);

        assertThat(new EventKey.EventKeyFactory().key(RecordType.INVOICE, ORIGIN, row))
                .isEqualTo(new EventKey(RecordType.INVOICE, "bank", null, "", RowKeyKind.NATURAL, "k"));
    }

    @Test
    void partsAndListsThatDifferAreReported() {
        EventRow first = row(0, 1, "");
        EventRow second = row(0, 2, "");
        PersonProfile one = profile();
        one.getIbans().add("A");
        one.getPostalAddresses().add(PostalAddress.newBuilder().setCity("Brest").build());
        PersonProfile other = profile();
        other.getIbans().addAll(List.of("A", "B"));
        other.getEmails()
                .add(EmailAddress.newBuilder().setAddress("a@example.org").build());

        ReportedValues values = ReportedValues.of(
                RecordType.PERSON_PROFILE, List.of(first, second), List.<SpecificRecord>of(one, other), 2);

        assertThat(values.of(first)).contains(Map.of("ibans", "[A]"));
        assertThat(values.of(second)).contains(Map.of("ibans", "[A,B]"));
        assertThat(values.fieldsThatDiffer(List.of(first, second))).containsExactly("ibans");
    }

    @Test
    void valueThatOnlyARowWithoutAuthorityReportsIsReported() {
        EventRow first = row(0, 1, "");
        EventRow second = row(0, 2, "");
        PersonProfile other = profile();
        other.getPostalAddresses()
                .add(PostalAddress.newBuilder().setCity("Brest").build());

        ReportedValues values = ReportedValues.of(
                RecordType.PERSON_PROFILE, List.of(first, second), List.<SpecificRecord>of(profile(), other), 1);

        assertThat(values.of(first)).isEmpty();
        assertThat(values.of(second)).contains(Map.of("postal_addresses", "[{\"city\":\"Brest\"}]"));
    }

    private static PersonProfile profile() {
        return (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
    }

    private static EventRow row(int page, long line, String path) {
        EncodedRow row = new EncodedRow(
                RowSubjectKind.ACCOUNT,
                "A",
                RowKeyKind.NATURAL,
                "k",
                page,
                line,
                path,
                ByteBuffer.allocate(0),
                0,
                false);
        return new EventRow(new AcceptedRow(ORIGIN, RecordType.BANK_TRANSACTION, row), EventRow.RowStatus.CURRENT);
    }

    private static String hash(String text) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, 16);
    }
}
