package org.mesinfos.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {

    @Test
    void rendersABankTransaction() {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setOrganisation("banque");
        Envelope.setSubject(transaction, SubjectKind.ACCOUNT, "00012345678");
        transaction.getSightings().add(new Sighting("d1", "ab12", null, 7L, null, "banque/csv", 1, null));
        transaction.getAdditional().put("Pointage", "N");
        transaction.getAdditional().put("Agence", "\"Centre\"");
        transaction.getDerived().add(new Derivation("counterparty_iban.country", "FR", "iban:1", 1.0));
        transaction.setBookingDate(LocalDate.of(2024, 1, 31));
        transaction.setBookingInstant(Instant.parse("2024-01-31T12:00:00Z"));
        transaction.setAmount(new BigDecimal("-12.3000"));
        transaction.setCurrency("EUR");
        transaction.setExchangeRate(new BigDecimal("1.100000"));
        transaction.setLabel("CAFÉ DE LA GARE");
        transaction.setReversal(false);
        transaction.setStatus(TransactionStatus.BOOKED);
        transaction.setEntryPosition(3);

        assertThat(CanonicalJson.line(transaction)).isEqualTo("""
            {"record":"BankTransaction",\
            "organisation":"banque",\
            "subject":"00012345678",\
            "subject_kind":"ACCOUNT",\
            "sightings":[{"delivery":"d1","file_sha256":"ab12","line":7,"connector":"banque/csv","connector_version":1}],\
            "additional":{"Agence":"\\"Centre\\"","Pointage":"N"},\
            "derived":[{"name":"counterparty_iban.country","value":"FR","source":"iban:1","confidence":1.0}],\
            "booking_date":"2024-01-31",\
            "booking_instant":"2024-01-31T12:00:00Z",\
            "amount":"-12.30",\
            "currency":"EUR",\
            "exchange_rate":"1.1",\
            "label":"CAFÉ DE LA GARE",\
            "reversal":false,\
            "status":"BOOKED",\
            "entry_position":3}\
            """);
    }

    @ParameterizedTest
    @CsvSource({"0.0000, 0.00", "1E+3, 1000.00", "-0.5, -0.50", "12.3456, 12.3456", "12.3450, 12.345"})
    void rendersAmountsWithAtLeastTwoDecimals(String amount, String text) {
        BankTransaction transaction = (BankTransaction) RecordType.BANK_TRANSACTION.newRecord();
        transaction.setAmount(new BigDecimal(amount));

        assertThat(CanonicalJson.line(transaction))
                .isEqualTo("{\"record\":\"BankTransaction\",\"amount\":\"" + text + "\"}");
    }

    @ParameterizedTest
    @CsvSource({"0.000000, 0", "1E+3, 1000", "250.500000, 250.5"})
    void rendersQuantitiesWithTheirOwnDecimals(String value, String text) {
        MeterReading reading = (MeterReading) RecordType.METER_READING.newRecord();
        reading.setValue(new BigDecimal(value));

        assertThat(CanonicalJson.line(reading)).isEqualTo("{\"record\":\"MeterReading\",\"value\":\"" + text + "\"}");
    }

    @Test
    void rendersZeroSecondsOfLocalTimes() {
        Receipt receipt = (Receipt) RecordType.RECEIPT.newRecord();
        receipt.setLocalTime(LocalDateTime.of(2024, 1, 31, 12, 0));

        assertThat(CanonicalJson.line(receipt))
                .isEqualTo("{\"record\":\"Receipt\",\"local_time\":\"2024-01-31T12:00:00\"}");
    }

    @Test
    void rendersNestedRecordsWithoutTheirEmptyFields() {
        PersonProfile profile = (PersonProfile) RecordType.PERSON_PROFILE.newRecord();
        PostalAddress address = EmptyCollections.fill(new PostalAddress());
        address.setKind(AddressKind.HOME);
        address.getLines().add("1 rue de la Paix");
        profile.getPostalAddresses().add(address);
        profile.getChildrenBirthDates().add(LocalDate.of(2010, 5, 1));

        assertThat(CanonicalJson.line(profile)).isEqualTo("""
            {"record":"PersonProfile",\
            "postal_addresses":[{"kind":"HOME","lines":["1 rue de la Paix"]}],\
            "children_birth_dates":["2010-05-01"]}\
            """);
    }
}
