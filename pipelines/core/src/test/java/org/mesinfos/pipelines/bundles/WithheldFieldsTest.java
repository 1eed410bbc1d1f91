package org.mesinfos.pipelines.bundles;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.mapping.value.FoldedWord;
import org.mesinfos.pipelines.rows.AcceptedRows;
import org.mesinfos.pipelines.rows.EncodedRow;
import org.mesinfos.pipelines.rows.RowBatch;
import org.mesinfos.pipelines.rows.RowKeyKind;
import org.mesinfos.pipelines.rows.RowMode;
import org.mesinfos.pipelines.rows.RowOrigin;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.CanonicalCodec;
import org.mesinfos.records.Communication;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.records.TrustedClasses;

/** A withheld field is withheld with every other field of the record that has its value. */
final class WithheldFieldsTest {

    private static final String IBAN = "FR76 3000 6000 0112 3456 7890 189";
    private static final String ACCOUNT = "12345678901";

    static {
        TrustedClasses.declare();
    }

    private static BankTransaction transaction() {
        return BankTransaction.newBuilder()
                .setOrganisation("bank")
                .setSubject(ACCOUNT)
                .setSubjectKind(SubjectKind.ACCOUNT)
                .setAccountNumber(ACCOUNT)
                .setIban(IBAN)
                .setLabel("Loyer janvier 150,21 EUR")
                .setKind("LOYER")
                .setCurrency("EUR")
                .setAmount(new BigDecimal("-150.2100"))
                .setOriginalAmount(new BigDecimal("150.2100"))
                .setBalanceAfter(new BigDecimal("12.0000"))
                .setAdditional(Map.of("Compte", "n° " + ACCOUNT, "Agence", "Lyon"))
                .build();
    }

    @Test
    void anAccountNumberIsWithheldFromTheSubjectTheIbanAndAdditionalValues() {
        BankTransaction expected = transaction();
        expected.setAccountNumber(null);
        expected.setSubject(null);
        expected.setSubjectKind(null);
        expected.setIban(null);
        expected.setAdditional(Map.of("Agence", "Lyon"));

        assertThat(without(RecordType.BANK_TRANSACTION, transaction(), "account_number"))
                .isEqualTo(expected);
        assertThat(without(RecordType.BANK_TRANSACTION, transaction(), "subject"))
                .isEqualTo(expected);
        assertThat(without(RecordType.BANK_TRANSACTION, transaction(), "iban")).isEqualTo(expected);
    }

    @Test
    void anAccountNumberIsWithheldFromRowsThatStateOnlyTheIban() {
        BankTransaction stated = transaction();
        stated.setAccountNumber(null);
        stated.setSubject(IBAN);
        stated.setAdditional(Map.of("Agence", "Lyon"));
        BankTransaction expected =
                BankTransaction.newBuilder(stated).setIban(null).build();
        expected.setSubject(null);
        expected.setSubjectKind(null);

        assertThat(without(RecordType.BANK_TRANSACTION, stated, "account_number"))
                .isEqualTo(expected);
    }

    @Test
    void aReferenceIsWithheldFromTheSubjectOfItsKindIfItsFieldIsEmpty() {
        Communication communication = Communication.newBuilder()
                .setOrganisation("operator")
                .setSubject("06 39 98 12 34")
                .setSubjectKind(SubjectKind.LINE)
                .build();

        assertThat(without(RecordType.COMMUNICATION, communication, "line"))
                .isEqualTo(
                        Communication.newBuilder().setOrganisation("operator").build());
    }

    @Test
    void anAmountIsWithheldFromOtherAmountsAndTexts() {
        BankTransaction expected = transaction();
        expected.setAmount(null);
        expected.setOriginalAmount(null);
        expected.setLabel(null);

        assertThat(without(RecordType.BANK_TRANSACTION, transaction(), "amount"))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIR 1 234,56 EUR",
                "VIR 1\u00a0234,56 EUR",
                "VIR 1\u202f234,56 EUR",
                "VIR 1'234.56 CHF",
                "VIR 1.234,56 EUR",
                "VIR 1,234.56 USD",
                "VIR 12 1234,56",
                "VIR 1 234,56 75001 PARIS",
                "VIR 1\u2009234,56 EUR"
            })
    void anAmountIsWithheldFromTextsInEveryNotation(String label) {
        BankTransaction stated = transaction();
        stated.setLabel(label);
        stated.setAmount(new BigDecimal("-1234.5600"));

        assertThat(((BankTransaction) without(RecordType.BANK_TRANSACTION, stated, "amount")).getLabel())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VIR 1.500 EUR",
                "VIR 1,500 EUR",
                "VIR 1 500 EUR",
                "VIR 1500 EUR",
                "VIR 1500.00",
                "VIR 1 500 75001 PARIS"
            })
    void aRoundAmountIsWithheldFromTextsInEveryNotation(String label) {
        BankTransaction stated = transaction();
        stated.setLabel(label);
        stated.setAmount(new BigDecimal("1500.0000"));

        assertThat(((BankTransaction) without(RecordType.BANK_TRANSACTION, stated, "amount")).getLabel())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024-01-05",
                "du 05/01/2024",
                "05.01.2024",
                "01/05/2024 at noon",
                "20240105",
                "05/01/24",
                "050124",
                "5/1/2024"
            })
    void aDateIsWithheldFromTexts(String written) {
        BankTransaction stated = transaction();
        stated.setBookingDate(LocalDate.of(2024, 1, 5));
        stated.setAdditional(Map.of("Date", written, "Agence", "Lyon"));

        assertThat(((BankTransaction) without(RecordType.BANK_TRANSACTION, stated, "booking_date")).getAdditional())
                .isEqualTo(Map.of("Agence", "Lyon"));
    }

    @Test
    void aShortValueIsWithheldOnlyFromFieldsThatEqualIt() {
        BankTransaction expected = transaction();
        expected.setCurrency(null);

        assertThat(without(RecordType.BANK_TRANSACTION, transaction(), "currency"))
                .isEqualTo(expected);
    }

    @Test
    void aLineIsWithheldFromTheSubjectThatIsWrittenInAnotherForm() {
        Communication communication = Communication.newBuilder()
                .setOrganisation("operator")
                .setSubject("06 39 98 12 34")
                .setSubjectKind(SubjectKind.LINE)
                .setLine("+33639981234")
                .build();

        Communication expected =
                Communication.newBuilder().setOrganisation("operator").build();
        assertThat(without(RecordType.COMMUNICATION, communication, "line")).isEqualTo(expected);
    }

    private static SpecificRecord without(RecordType type, SpecificRecord record, String field) {
        CanonicalCodec codec = new CanonicalCodec();
        RowOrigin origin = new RowOrigin("bank", "d", "f", "c", 1, RowMode.APPEND, null, 50);
        EncodedRow row = EncodedRow.newBuilder()
                .setKeyKind(RowKeyKind.NATIVE)
                .setKey("k")
                .setPage(0)
                .setLine(1)
                .setPath("")
                .setRecord(ByteBuffer.wrap(codec.encode(record)))
                .build();
        AcceptedRows rows = AcceptedRows.of(List.of(new RowBatch(origin, type.name(), List.of(row))));
        return WithheldFields.remove(rows, (organisation, of) -> Set.of(field)).stream()
                .map(each -> each.decode(codec))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("org.mesinfos.connectors.mapping.value.FoldedWord#all")
    void aTextIsWithheldInEachSpelling(FoldedWord word) {
        WithheldValues withheld = new WithheldValues();
        withheld.add(word.folded());

        assertThat(withheld.isIn(word.written())).isTrue();
    }
}
