package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CanonicalCodecTest {

    private final CanonicalCodec codec = new CanonicalCodec();

    @ParameterizedTest
    @EnumSource
    void decodesEveryEncodedField(RecordType type) {
        SpecificRecord record = FilledRecords.of(type);

        assertThat(codec.decode(type, codec.encode(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @EnumSource
    void decodesNullsAndEmptyCollections(RecordType type) {
        SpecificRecord record = type.newRecord();
        Envelope.setOrganisation(record, "banque");

        assertThat(codec.decode(type, codec.encode(record))).isEqualTo(record);
    }

    /** Compares bytes, because lists read by Avro cannot compare dates or decimals. */
    @ParameterizedTest
    @EnumSource
    void writesBytesThatAvroReads(RecordType type) throws IOException {
        SpecificRecord record = FilledRecords.of(type);
        byte[] bytes = codec.encode(record);
        var reader = new SpecificDatumReader<SpecificRecord>(type.schema(), type.schema(), modelOf(record));

        SpecificRecord read = reader.read(null, DecoderFactory.get().binaryDecoder(bytes, null));

        assertThat(codec.encode(read)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @EnumSource
    void readsBytesThatAvroWrites(RecordType type) throws IOException {
        SpecificRecord record = FilledRecords.of(type);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new SpecificDatumWriter<SpecificRecord>(type.schema(), modelOf(record)).write(record, encoder);
        encoder.flush();

        assertThat(codec.decode(type, bytes.toByteArray())).isEqualTo(record);
    }

    private static SpecificData modelOf(SpecificRecord record) {
        return SpecificData.getForClass(record.getClass());
    }

    @Test
    void rescalesAWholeNumber() {
        assertThat(readBack(transactionOf("12")).getAmount()).isEqualTo(new BigDecimal("12.0000"));
    }

    @Test
    void dropsZerosBeyondTheScale() {
        assertThat(readBack(transactionOf("-0.1230000")).getAmount()).isEqualTo(new BigDecimal("-0.1230"));
    }

    @Test
    void encodesTheLargestAmount() {
        assertThat(readBack(transactionOf("-999999999999999.9999")).getAmount())
                .isEqualTo(new BigDecimal("-999999999999999.9999"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.23456 | a decimal with 5 decimals does not fit decimal(19,4) without rounding",
                "1E+15 | a decimal with 16 digits before the point does not fit decimal(19,4)",
                "1E+2147483647 | a decimal with 2147483648 digits before the point does not fit decimal(19,4)",
            })
    void rejectsADecimalThatDoesNotFit(String amount, String reason) {
        assertThatExceptionOfType(UnencodableValueException.class)
                .isThrownBy(() -> codec.encode(transactionOf(amount)))
                .withMessage("BankTransaction.amount: " + reason);
    }

    @Test
    void reportsThePathOfANestedValueThatDoesNotFit() {
        Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
        receipt.setOrganisation("magasin");
        receipt.getLines().add(new ReceiptLine());
        receipt.getLines().add(new ReceiptLine());
        receipt.getLines().get(1).setAmount(new BigDecimal("0.00001"));

        assertThatExceptionOfType(UnencodableValueException.class)
                .isThrownBy(() -> codec.encode(receipt))
                .withMessageStartingWith("Receipt.lines[1].amount: ");
    }

    @Test
    void rejectsNullForARequiredValue() {
        assertThatExceptionOfType(UnencodableValueException.class)
                .isThrownBy(() -> codec.encode(RecordType.TASK.newRecord()))
                .withMessage("Task.organisation: null, but the schema requires a value");
    }

    @Test
    void encodesTheNextRecordAfterARejection() {
        BankTransaction good = transactionOf("1.00");
        byte[] expected = codec.encode(good);
        assertThatExceptionOfType(UnencodableValueException.class)
                .isThrownBy(() -> codec.encode(transactionOf("1.23456")));

        assertThat(codec.encode(good)).isEqualTo(expected);
    }

    @Test
    void writesNullCollectionsOfNestedRecordsAsEmptyOnes() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        profile.setOrganisation("assureur");
        profile.getPostalAddresses().add(new PostalAddress());

        PersonProfile read = (PersonProfile) codec.decode(RecordType.PERSON_PROFILE, codec.encode(profile));

        assertThat(read.getPostalAddresses()).hasSize(1);
        assertThat(read.getPostalAddresses().get(0).getLines()).isEmpty();
    }

    @Test
    void truncatesInstantsToMicroseconds() {
        BankTransaction transaction = transactionOf("1");
        transaction.setBookingInstant(Instant.parse("1969-12-31T23:59:59.123456789Z"));

        assertThat(readBack(transaction).getBookingInstant()).isEqualTo(Instant.parse("1969-12-31T23:59:59.123456Z"));
    }

    @Test
    void decodesARangeOfABuffer() {
        BankTransaction transaction = transactionOf("5");
        byte[] record = codec.encode(transaction);
        byte[] buffer = new byte[record.length + 7];
        System.arraycopy(record, 0, buffer, 3, record.length);

        assertThat(codec.encode(codec.decode(RecordType.BANK_TRANSACTION, buffer, 3, record.length)))
                .isEqualTo(record);
    }

    @Test
    void rejectsMissingAndSurplusBytes() {
        byte[] record = codec.encode(transactionOf("5"));

        for (int length : List.of(record.length - 1, record.length + 1)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> codec.decode(RecordType.BANK_TRANSACTION, Arrays.copyOf(record, length)))
                    .withMessageContaining("BankTransaction");
        }
    }

    @Test
    void rejectsANestedRecord() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> codec.encode(new Sighting()))
                .withMessage("org.mesinfos.records.Sighting is not a canonical record");
    }

    private BankTransaction readBack(BankTransaction transaction) {
        return (BankTransaction) codec.decode(RecordType.BANK_TRANSACTION, codec.encode(transaction));
    }

    private static BankTransaction transactionOf(String amount) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation("banque");
        transaction.setAmount(new BigDecimal(amount));
        return transaction;
    }
}
