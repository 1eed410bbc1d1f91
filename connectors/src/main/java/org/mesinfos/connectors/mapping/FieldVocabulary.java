package org.mesinfos.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mesinfos.records.RecordType;

/** Words in names of columns that tell what a column holds. The first entry of a record that matches wins. */
final class FieldVocabulary {

    /** A field and words of which one stands in the name of its column, written as {@link NormalisedText} does. */
    private record Entry(String field, List<String> words) {}

    private static final String SUBJECT = "subject";

    private static final Map<RecordType, List<Entry>> ENTRIES = Map.of(
            RecordType.BANK_TRANSACTION,
            List.of(
                    new Entry("value_date", List.of("DATE DE VALEUR", "DATE VALEUR", "VALUTA", "VALUE DATE")),
                    new Entry("booking_date", List.of("DATE", "BUCHUNGSDATUM", "DATUM", "DATA")),
                    new Entry("account_number", List.of("COMPTE", "IBAN", "ACCOUNT", "KONTO")),
                    new Entry("balance_after", List.of("SOLDE", "BALANCE", "SALDO")),
                    new Entry("debit", List.of("DEBIT", "BELASTUNG", "ADDEBIT")),
                    new Entry("credit", List.of("CREDIT", "GUTSCHRIFT", "ACCREDIT")),
                    new Entry("amount", List.of("MONTANT", "AMOUNT", "BETRAG", "IMPORTO")),
                    new Entry("currency", List.of("DEVISE", "CURRENCY", "MONNAIE", "WAHRUNG", "WHG", "VALUTA")),
                    new Entry("bank_reference", List.of("REFERENCE", "REF")),
                    new Entry("category", List.of("CATEGORIE", "CATEGORY", "KATEGORIE")),
                    new Entry("label", List.of("LIBELLE", "LABEL", "DESCRIPTION", "TEXT", "MOTIF", "DESCRIZIONE"))),
            RecordType.COMMUNICATION,
            List.of(
                    new Entry("call_id", List.of("ID_CDR", "CDR", "CALL_ID")),
                    new Entry("line", List.of("MSISDN", "LIGNE", "NUMERO APPELANT")),
                    new Entry("instant", List.of("HORODATAGE", "TIMESTAMP", "DATE")),
                    new Entry("correspondent", List.of("CORRESPONDANT", "APPELE", "CALLED")),
                    new Entry("duration_seconds", List.of("DUREE", "DURATION")),
                    new Entry("volume_bytes", List.of("VOLUME", "OCTETS", "BYTES")),
                    new Entry("cost", List.of("COUT", "COST", "PRIX")),
                    new Entry("currency", List.of("DEVISE", "CURRENCY"))),
            RecordType.METER_READING,
            List.of(
                    new Entry("usage_point", List.of("PRM", "PDL", "PCE", "POINT DE LIVRAISON")),
                    new Entry("reading_date", List.of("DATE", "JOUR")),
                    new Entry("value", List.of("VALEUR", "CONSOMMATION", "KWH", "VOLUME", "INDEX")),
                    new Entry("unit", List.of("UNITE", "UNIT"))),
            RecordType.RECEIPT,
            List.of(
                    new Entry("receipt_number", List.of("TICKET", "RECEIPT")),
                    new Entry("loyalty_number", List.of("CARTE", "CARD")),
                    new Entry("local_time", List.of("DATE", "HORODATAGE")),
                    new Entry("shop_name", List.of("MAGASIN", "SHOP", "STORE")),
                    new Entry("total", List.of("TOTAL", "MONTANT", "AMOUNT")),
                    new Entry("currency", List.of("DEVISE", "CURRENCY"))),
            RecordType.PERSON_PROFILE,
            List.of(
                    new Entry(SUBJECT, List.of("REFERENCE", "CLIENT", "CUSTOMER")),
                    new Entry("birth_date", List.of("NAISSANCE", "BIRTH")),
                    new Entry("given_names", List.of("PRENOM", "FIRST NAME", "GIVEN")),
                    new Entry("family_name", List.of("NOM", "LAST NAME", "FAMILY")),
                    new Entry("civility", List.of("CIVILITE", "TITLE")),
                    new Entry("occupation", List.of("PROFESSION", "OCCUPATION"))));

    /** The field that holds the subject of a record, and what it names. */
    private static final Map<RecordType, Map.Entry<String, String>> SUBJECTS = Map.of(
            RecordType.BANK_TRANSACTION, Map.entry("account_number", "account"),
            RecordType.COMMUNICATION, Map.entry("line", "line"),
            RecordType.METER_READING, Map.entry("usage_point", "usage-point"),
            RecordType.RECEIPT, Map.entry("loyalty_number", "card"),
            RecordType.PERSON_PROFILE, Map.entry(SUBJECT, "customer"));

    private FieldVocabulary() {}

    /** The record types that can be guessed, in an order that does not change. */
    static List<RecordType> types() {
        return ENTRIES.keySet().stream().sorted().toList();
    }

    /** The field that a column probably holds; {@code debit} and {@code credit} are halves of an amount. */
    static Optional<String> field(RecordType type, String column) {
        String name = NormalisedText.of(column);
        return ENTRIES.get(type).stream()
                .filter(entry -> entry.words().stream().anyMatch(name::contains))
                .map(Entry::field)
                .findFirst();
    }

    static String subjectField(RecordType type) {
        return SUBJECTS.get(type).getKey();
    }

    static String subjectKind(RecordType type) {
        return SUBJECTS.get(type).getValue();
    }
}
