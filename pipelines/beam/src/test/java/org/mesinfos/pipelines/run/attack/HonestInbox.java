package org.mesinfos.pipelines.run.attack;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.pipelines.run.TestInbox;

/** Deliveries of a bank, a telephone company and a grid operator about four people. */
final class HonestInbox {

    static final int PEOPLE = 4;
    static final int PAYMENTS = 12;
    static final List<String> ORGANISATIONS = List.of("bank", "telecom", "grid");

    static final String PROFILES =
            "reference_client;civilite;nom;nom_naissance;prenoms;date_naissance;lieu_naissance;email;telephone_mobile;"
                    + "telephone_fixe;adresse;code_postal;ville;pays;profession;situation_familiale;enfants;client_depuis;"
                    + "segment;opt_in_email;comptes;lignes;points_de_livraison;contrats;cartes";
    static final String ENTRIES = "account;entry;booked;amount;label;card;status";
    static final String CALLS = "line;call;at;seconds";
    static final String READINGS = "point;day;energy;quality";
    static final String BILLS = "customer;number;issued;gross;seller";

    private static final List<String> GIVEN = List.of("Camille", "Hugo", "Louise", "Edouard");
    private static final List<String> FAMILY = List.of("Besson", "Perrot", "Carpentier", "Vidal");
    private static final List<String> IBANS = List.of(
            "FR7630006000011234567890189",
            "FR7630006000020000000002255",
            "FR7630006000020000000003322",
            "FR7630006000020000000004486");

    private static final String MAPPING_ENTRIES = """
            connector: mesinfos/test-entries
            version: 1
            title: Entries of invented accounts
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            record: BankTransaction
            subject: {kind: account, from: account}
            key: {native: bank_reference}
            fields:
              iban: account
              bank_reference: {column: entry, required: true}
              booking_date: {column: booked, required: true}
              amount: {column: amount, required: true}
              label: label
              card_suffix: card
              status: {column: status, codes: {B: BOOKED, P: PENDING}}
              currency: {constant: EUR}
            """;
    private static final String MAPPING_CALLS = """
            connector: mesinfos/test-calls
            version: 1
            title: Calls of invented lines
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            record: Communication
            subject: {kind: line, from: line}
            key: {native: call_id}
            fields:
              call_id: {column: call, required: true}
              line: line
              instant: {column: at, format: iso, required: true}
              kind: {constant: VOICE}
              duration_seconds: {column: seconds, required: true}
            """;
    private static final String MAPPING_READINGS = """
            connector: mesinfos/test-readings
            version: 1
            title: Daily energy of invented meters
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            record: MeterReading
            subject: {kind: usage-point, from: point}
            key: {natural: [reading_date]}
            fields:
              usage_point: {column: point, required: true}
              commodity: {constant: ELECTRICITY}
              reading_date: {column: day, required: true}
              value: {column: energy, required: true}
              unit: {constant: kWh}
              kind: {constant: ENERGY}
              aggregation: {constant: SUM}
              quality: {column: quality, codes: {M: MEASURED, C: CORRECTED, E: ESTIMATED}}
              flow: {constant: CONSUMED}
            """;
    private static final String MAPPING_BILLS = """
            connector: mesinfos/test-bills
            version: 1
            title: Bills of an invented seller
            format: csv
            deliveries: append
            csv: {delimiter: ";"}
            record: Invoice
            subject: {kind: customer, from: customer}
            key: {native: number}
            fields:
              number: {column: number, required: true}
              issue_date: {column: issued, required: true}
              total_gross: {column: gross, required: true}
              seller_name: seller
              buyer_customer_number: customer
              currency: {constant: EUR}
            """;

    private HonestInbox() {}

    /** Writes the mappings that all organisations use. */
    static TestInbox mappings(TestInbox inbox) {
        return inbox.mapping("mine", "mesinfos/test-entries", MAPPING_ENTRIES)
                .mapping("mine", "mesinfos/test-calls", MAPPING_CALLS)
                .mapping("mine", "mesinfos/test-readings", MAPPING_READINGS)
                .mapping("mine", "mesinfos/test-bills", MAPPING_BILLS);
    }

    /** Writes mappings and deliveries. The first person is registered everywhere, the second at the bank, the others nowhere. */
    static TestInbox fill(TestInbox inbox) {
        mappings(inbox);
        List<String> bank = new ArrayList<>(List.of(PROFILES));
        List<String> telecom = new ArrayList<>(List.of(PROFILES));
        List<String> grid = new ArrayList<>(List.of(PROFILES));
        List<String> entries = new ArrayList<>(List.of(ENTRIES));
        List<String> calls = new ArrayList<>(List.of(CALLS));
        List<String> readings = new ArrayList<>(List.of(READINGS));
        for (int person = 0; person < PEOPLE; person++) {
            bank.add(profile("B" + person, person, iban(person), "", ""));
            telecom.add(profile("T" + person, person, "", line(person), ""));
            grid.add(profile("G" + person, person, "", "", meter(person)));
            for (int i = 0; i < PAYMENTS; i++) {
                entries.add(entry(iban(person), "BK" + person + "-" + i, person, i, "ACHAT BOUTIQUE " + i, "", "B"));
                calls.add("%s;CA%d-%d;%sT12:00:00Z;%d".formatted(line(person), person, i, day(i), 60 + i));
                readings.add("%s;%s;%d;M".formatted(meter(person), day(i), 10 + i));
            }
        }
        return inbox.drop("bank/customers/customers.csv", bank.toArray(String[]::new))
                .drop("bank/customers/delivery.yaml", "mode: snapshot", "sequence: 1", "as-of: 2024-06-30")
                .drop("telecom/customers.csv", telecom.toArray(String[]::new))
                .drop("grid/customers/customers.csv", grid.toArray(String[]::new))
                .drop("grid/customers/delivery.yaml", "mode: snapshot", "sequence: 1", "as-of: 2024-06-30")
                .drop("bank/entries.csv", entries.toArray(String[]::new))
                .drop("telecom/calls.csv", calls.toArray(String[]::new))
                .drop("grid/readings.csv", readings.toArray(String[]::new));
    }

    static List<String> registry() {
        return List.of("per-0;bank;B0", "per-0;telecom;T0", "per-0;grid;G0", "per-1;bank;B1");
    }

    static String iban(int person) {
        return IBANS.get(person);
    }

    static String line(int person) {
        return "06399800%02d".formatted(person);
    }

    static String meter(int person) {
        return "141502000000%02d".formatted(person);
    }

    static String day(int payment) {
        return "2024-0%d-%02d".formatted(1 + payment / 3, 3 + payment % 3 * 9);
    }

    static String amount(int person, int payment) {
        return "-%d.%02d".formatted(17 + payment * 3, 11 + person * 7 + payment);
    }

    static String entry(String account, String id, int person, int payment, String label, String card, String status) {
        return String.join(";", account, id, day(payment), amount(person, payment), label, card, status);
    }

    static String given(int person) {
        return GIVEN.get(person);
    }

    static String family(int person) {
        return FAMILY.get(person);
    }

    static String born(int person) {
        return "198%d-03-0%d".formatted(person, person + 1);
    }

    static String email(int person) {
        return (given(person) + "." + family(person) + "@example.org").toLowerCase(java.util.Locale.ROOT);
    }

    static String profile(String customer, int person, String accounts, String lines, String meters) {
        return row(
                customer,
                family(person),
                given(person),
                born(person),
                email(person),
                line(person),
                "3 rue des Lilas;69003;Lyon",
                accounts,
                lines,
                meters);
    }

    static String row(
            String customer,
            String family,
            String given,
            String born,
            String email,
            String mobile,
            String address,
            String accounts,
            String lines,
            String meters) {
        return String.join(
                ";", customer, "", family, "", given, born, "", email, mobile, "", address, "FR", "", "", "", "", "",
                "", accounts, lines, meters, "", "");
    }
}
