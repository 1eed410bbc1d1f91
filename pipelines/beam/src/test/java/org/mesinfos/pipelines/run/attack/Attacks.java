package org.mesinfos.pipelines.run.attack;

import static org.mesinfos.pipelines.run.attack.HonestInbox.PAYMENTS;
import static org.mesinfos.pipelines.run.attack.HonestInbox.amount;
import static org.mesinfos.pipelines.run.attack.HonestInbox.born;
import static org.mesinfos.pipelines.run.attack.HonestInbox.day;
import static org.mesinfos.pipelines.run.attack.HonestInbox.email;
import static org.mesinfos.pipelines.run.attack.HonestInbox.entry;
import static org.mesinfos.pipelines.run.attack.HonestInbox.family;
import static org.mesinfos.pipelines.run.attack.HonestInbox.given;
import static org.mesinfos.pipelines.run.attack.HonestInbox.iban;
import static org.mesinfos.pipelines.run.attack.HonestInbox.line;
import static org.mesinfos.pipelines.run.attack.HonestInbox.meter;
import static org.mesinfos.pipelines.run.attack.HonestInbox.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The attacks on one victim, each under one customer reference of the attacking organisation. */
final class Attacks {

    private static final String ADDRESS = "3 rue des Lilas;69003;Lyon";
    private static final String NO_ADDRESS = ";;";

    private final int victim;
    private final String customer;
    private final List<Attack> attacks = new ArrayList<>();

    private Attacks(int victim, String customer) {
        this.victim = victim;
        this.customer = customer;
    }

    static List<Attack> on(int victim, String customer) {
        Attacks attacks = new Attacks(victim, customer);
        attacks.profiles();
        attacks.links();
        attacks.rows();
        attacks.snapshots();
        return attacks.attacks;
    }

    private void profiles() {
        add("profile with name, birth and e-mail", profile(born(victim), email(victim), "", NO_ADDRESS, "", "", ""));
        add("profile with name, birth and telephone", profile(born(victim), "", line(victim), NO_ADDRESS, "", "", ""));
        add("whole profile", profile(born(victim), email(victim), line(victim), ADDRESS, "", "", ""));
        add(
                "whole profile with all references",
                profile(born(victim), email(victim), line(victim), ADDRESS, iban(victim), line(victim), meter(victim)));
        List<String> many = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            many.add(row(customer + i, "Autre" + i, "Anne", "", email(victim), line(victim), ADDRESS, "", "", ""));
        }
        add("e-mail and telephone shared by thirty profiles", many.toArray(String[]::new));
        add(
                "two profiles that both fit",
                row(customer, family(victim), given(victim), born(victim), email(victim), "", ADDRESS, "", "", ""),
                row(
                        customer + "b",
                        family(victim),
                        given(victim),
                        born(victim),
                        email(victim),
                        "",
                        ADDRESS,
                        "",
                        "",
                        ""));
        add(
                "profile under the reference of the victim at the bank",
                row("B" + victim, family(victim), given(victim), born(victim), email(victim), "", ADDRESS, "", "", ""));
        add(
                "profile with a birth date that contradicts",
                profile("1931-01-01", email(victim), line(victim), ADDRESS, "", "", ""));
    }

    private void links() {
        add("link of the IBAN", profile("", "", "", NO_ADDRESS, iban(victim), "", ""));
        add(
                "link of the national account number",
                profile("", "", "", NO_ADDRESS, iban(victim).substring(4), "", ""));
        add(
                "link of the account number alone",
                profile("", "", "", NO_ADDRESS, iban(victim).substring(14, 25), "", ""));
        add("link of the line", profile("", "", "", NO_ADDRESS, "", line(victim), ""));
        add(
                "link of the international line",
                profile("", "", "", NO_ADDRESS, "", "+33" + line(victim).substring(1), ""));
        add("link of the meter", profile("", "", "", NO_ADDRESS, "", "", meter(victim)));
        add(
                "references linked to two customers",
                row(customer, "Un", "Anne", "", "", "", NO_ADDRESS, iban(victim), line(victim), meter(victim)),
                row(customer + "b", "Deux", "Anne", "", "", "", NO_ADDRESS, iban(victim), line(victim), meter(victim)));
        add(
                "references of everybody in one row",
                profile(
                        "",
                        "",
                        "",
                        NO_ADDRESS,
                        all(HonestInbox::iban),
                        all(HonestInbox::line),
                        all(HonestInbox::meter)));
    }

    private void rows() {
        String linked = profile("", "", "", NO_ADDRESS, iban(victim), line(victim), meter(victim));
        add("statement of the same payments", linked, Map.of("releve.xml", camt("FORGED", 0)));
        add(
                "statement of the same payments, unlinked",
                linked.replace(iban(victim), ""),
                Map.of("releve.xml", camt("FORGED", 0)));
        add("statement of payments a day later", linked, Map.of("releve.xml", camt("FORGED", 1)));
        add(
                "statement with a sequence",
                linked,
                Map.of("x/releve.xml", camt("FORGED", 0), "x/delivery.yaml", List.of("sequence: 999999")));
        add(
                "two statements around the payments",
                linked,
                Map.of("a.xml", camt("FORGED", -5), "b.xml", camt("FORGED", 5)));
        add(
                "entries with the references of the bank",
                linked,
                entries("BK" + victim + "-", "FORGED", "", "B", iban(victim)));
        add("entries of another card", linked, entries("X", "ACHAT BOUTIQUE", "9999", "B", iban(victim)));
        add("pending entries", linked, entries("X", "ACHAT BOUTIQUE", "", "P", iban(victim)));
        add("booked entries with the label of the bank", linked, entries("X", "ACHAT BOUTIQUE", "", "B", iban(victim)));
        add(
                "entries in lower case",
                linked,
                entries("X", "FORGED", "", "B", iban(victim).toLowerCase(java.util.Locale.ROOT)));
        add(
                "entries of the national account number",
                linked,
                entries("X", "FORGED", "", "B", iban(victim).substring(4)));
        add(
                "entries of an IBAN with the same account number and another key",
                profile("", "", "", NO_ADDRESS, otherKey(), "", ""),
                entries("X", "FORGED", "", "B", otherKey()));
        add("reversals of the payments", linked, Map.of("reversals.csv", reversals()));
        add("five hundred equal amounts", linked, Map.of("equal.csv", equalAmounts()));
        add("calls of the line", linked, Map.of("calls.csv", calls("CA" + victim + "-", "7")));
        add("other calls of the line", linked, Map.of("calls.csv", calls("X", "7")));
        add("corrected readings of the meter", linked, Map.of("readings.csv", readings("C")));
        add("measured readings of the meter", linked, Map.of("readings.csv", readings("M")));
        add("bills of the amounts of the payments", linked, Map.of("bills.csv", bills()));
        add(
                "entries, calls and readings without any link",
                linked.replace(iban(victim), "").replace(line(victim), "").replace(meter(victim), ""),
                all());
        add("everything at once", linked, all());
    }

    private void snapshots() {
        String linked = profile(born(victim), email(victim), "", NO_ADDRESS, iban(victim), line(victim), meter(victim));
        for (String asOf : List.of("2023-01-31", "2024-03-15", "2025-12-31")) {
            addSnapshot("snapshot of " + asOf + " that links all references", asOf, linked);
        }
        addSnapshot(
                "snapshot without the victim",
                "2025-12-31",
                row("other", "Seul", "Anne", "", "", "", NO_ADDRESS, "", "", ""));
        attacks.add(new Attack(
                "snapshots that hand the references over",
                files(Map.of(
                        "s1/customers.csv", List.of(HonestInbox.PROFILES, linked),
                        "s1/delivery.yaml", List.of("mode: snapshot", "sequence: 1", "as-of: 2023-12-31"),
                        "s2/customers.csv", List.of(HonestInbox.PROFILES, linked.replace(customer, customer + "b")),
                        "s2/delivery.yaml", List.of("mode: snapshot", "sequence: 2", "as-of: 2024-02-29")))));
        attacks.add(new Attack(
                "files for the customer of the bank",
                files(Map.of(
                        "d/bills.csv", bills(),
                        "d/readings.csv", readings("M"),
                        "d/delivery.yaml", List.of("customer: B" + victim)))));
    }

    private Map<String, List<String>> all() {
        Map<String, List<String>> files = new LinkedHashMap<>(entries("Y", "FORGED", "", "B", iban(victim)));
        files.put("calls.csv", calls("Y", "9"));
        files.put("readings.csv", readings("E"));
        files.put("releve.xml", camt("FORGED", 0));
        return files;
    }

    private void add(String name, String... profiles) {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.PROFILES));
        lines.addAll(List.of(profiles));
        attacks.add(new Attack(name, Map.of("profiles.csv", lines)));
    }

    private void add(String name, String profile, Map<String, List<String>> further) {
        Map<String, List<String>> files = new LinkedHashMap<>(further);
        files.put("profiles.csv", List.of(HonestInbox.PROFILES, profile));
        attacks.add(new Attack(name, files));
    }

    private void addSnapshot(String name, String asOf, String profile) {
        attacks.add(new Attack(
                name,
                files(Map.of(
                        "s/customers.csv", List.of(HonestInbox.PROFILES, profile),
                        "s/delivery.yaml", List.of("mode: snapshot", "sequence: 999999", "as-of: " + asOf)))));
    }

    private static Map<String, List<String>> files(Map<String, List<String>> files) {
        return new LinkedHashMap<>(files);
    }

    private String profile(
            String born, String email, String mobile, String address, String accounts, String lines, String meters) {
        return row(customer, family(victim), given(victim), born, email, mobile, address, accounts, lines, meters);
    }

    private static String all(java.util.function.IntFunction<String> reference) {
        List<String> references = new ArrayList<>();
        for (int person = 0; person < HonestInbox.PEOPLE; person++) {
            references.add(reference.apply(person));
        }
        return String.join("|", references);
    }

    /** Returns an IBAN of the same bank, branch and number, with another national key. */
    private String otherKey() {
        String bban = iban(victim).substring(4, 25) + "00";
        return "FR" + org.iban4j.IbanUtil.calculateCheckDigit("FR00" + bban) + bban;
    }

    private Map<String, List<String>> entries(String ids, String label, String card, String status, String account) {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.ENTRIES));
        for (int i = 0; i < PAYMENTS; i++) {
            lines.add(entry(account, ids + i, victim, i, label, card, status));
        }
        return Map.of("entries.csv", lines);
    }

    private List<String> reversals() {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.ENTRIES));
        for (int i = 0; i < PAYMENTS; i++) {
            lines.add(String.join(
                    ";",
                    iban(victim),
                    "R" + i,
                    day(i),
                    amount(victim, i).substring(1),
                    "ANNULATION ACHAT BOUTIQUE " + i,
                    "",
                    "B"));
        }
        return lines;
    }

    private List<String> equalAmounts() {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.ENTRIES));
        for (int i = 0; i < 500; i++) {
            lines.add(entry(iban(victim), "E" + i, victim, i % 2, "ACHAT BOUTIQUE", "", "B"));
        }
        return lines;
    }

    private List<String> calls(String ids, String seconds) {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.CALLS));
        for (int i = 0; i < PAYMENTS; i++) {
            lines.add("%s;%s%d;%sT12:00:00Z;%s".formatted(line(victim), ids, i, day(i), seconds));
        }
        return lines;
    }

    private List<String> readings(String quality) {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.READINGS));
        for (int i = 0; i < PAYMENTS; i++) {
            lines.add("%s;%s;999;%s".formatted(meter(victim), day(i), quality));
        }
        return lines;
    }

    private List<String> bills() {
        List<String> lines = new ArrayList<>(List.of(HonestInbox.BILLS));
        for (int i = 0; i < PAYMENTS; i++) {
            lines.add(String.join(
                    ";", customer, "N" + i, day(i), amount(victim, i).substring(1), "BOUTIQUE " + i));
        }
        return lines;
    }

    private List<String> camt(String label, int daysLater) {
        List<String> lines = new ArrayList<>(List.of(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.02\"><BkToCstmrStmt>",
                "<GrpHdr><MsgId>M" + daysLater + "</MsgId><CreDtTm>2024-06-30T22:05:00+01:00</CreDtTm></GrpHdr>",
                "<Stmt><Id>S" + daysLater + "</Id><CreDtTm>2024-06-30T22:05:00+01:00</CreDtTm>",
                "<Acct><Id><IBAN>" + iban(victim) + "</IBAN></Id><Ccy>EUR</Ccy></Acct>"));
        for (int i = 0; i < PAYMENTS; i++) {
            String day = java.time.LocalDate.parse(day(i)).plusDays(daysLater).toString();
            lines.add("<Ntry><Amt Ccy=\"EUR\">" + amount(victim, i).substring(1) + "</Amt><CdtDbtInd>DBIT</CdtDbtInd>"
                    + "<Sts>BOOK</Sts><BookgDt><Dt>" + day + "</Dt></BookgDt><ValDt><Dt>" + day + "</Dt></ValDt>"
                    + "<AcctSvcrRef>F" + daysLater + "-" + i
                    + "</AcctSvcrRef><BkTxCd><Prtry><Cd>X</Cd></Prtry></BkTxCd>"
                    + "<AddtlNtryInf>" + label + "</AddtlNtryInf></Ntry>");
        }
        lines.add("</Stmt></BkToCstmrStmt></Document>");
        return lines;
    }
}
