package org.mesinfos.connectors.standard.camt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;

/**
 * Mapping of the counterparty: the creditor of a debit or the debtor of a credit, and the opposite for a reversal. The
 * party that owns the account of the statement is never the counterparty.
 */
final class Parties {

    /** A side of the transaction, with the name of its element. */
    private enum Side {
        DEBTOR("Dbtr"),
        CREDITOR("Cdtr");

        private final String party;

        Side(String party) {
            this.party = party;
        }

        Side other() {
            return this == DEBTOR ? CREDITOR : DEBTOR;
        }
    }

    private static final int COUNTRY_LENGTH = 2;

    private Parties() {}

    static void set(BankTransaction transaction, Booking booking, Account account) {
        boolean reversal = booking.reversal().orElse(false);
        Side expected = booking.isCredit() != reversal ? Side.DEBTOR : Side.CREDITOR;
        Side side = isOwn(booking, expected, account) && !isOwn(booking, expected.other(), account)
                ? expected.other()
                : expected;
        if (reversal && !isTold(booking, side) && !isOwn(booking, side.other(), account)) {
            side = side.other();
        }
        party(transaction, booking, side);
        account(transaction, booking, side);
        bank(booking, side).ifPresent(transaction::setCounterpartyBic);
        ultimate(booking, side).ifPresent(transaction::setUltimateCounterpartyName);
        creditorId(booking).ifPresent(transaction::setCreditorId);
    }

    private static boolean isOwn(Booking booking, Side side, Account account) {
        Optional<String> iban = booking.at("RltdPties", side.party + "Acct", "Id", "IBAN")
                .map(element -> element.value().strip());
        return iban.isPresent() && iban.equals(account.iban());
    }

    private static boolean isTold(Booking booking, Side side) {
        return booking.at("RltdPties", side.party).isPresent()
                || booking.at("RltdPties", side.party + "Acct").isPresent();
    }

    private static void party(BankTransaction transaction, Booking booking, Side side) {
        Optional<TreeElement> party = person(booking, side.party);
        Values.take(party.flatMap(element -> element.child("Nm"))).ifPresent(transaction::setCounterpartyName);
        party.flatMap(element -> element.child("PstlAdr"))
                .flatMap(Parties::address)
                .ifPresent(transaction::setCounterpartyAddress);
    }

    /** Returns the party element. Later versions of the messages nest a choice of {@code Pty} or {@code Agt} in it. */
    private static Optional<TreeElement> person(Booking booking, String name) {
        Optional<TreeElement> party = booking.at("RltdPties", name);
        Optional<TreeElement> chosen = party.flatMap(element -> element.child("Pty"));
        Optional<TreeElement> bank = party.flatMap(element -> element.at("Agt", "FinInstnId"));
        return chosen.isPresent() ? chosen : bank.isPresent() ? bank : party;
    }

    private static void account(BankTransaction transaction, Booking booking, Side side) {
        Optional<TreeElement> id = booking.at("RltdPties", side.party + "Acct", "Id");
        Values.take(id.flatMap(element -> element.child("IBAN"))).ifPresent(transaction::setCounterpartyIban);
        Values.take(id.flatMap(element -> element.at("Othr", "Id")))
                .or(() -> Values.take(id.flatMap(element -> element.at("PrtryAcct", "Id"))))
                .ifPresent(transaction::setCounterpartyAccount);
    }

    private static Optional<String> bank(Booking booking, Side side) {
        Optional<TreeElement> bank = booking.at("RltdAgts", side.party + "Agt", "FinInstnId");
        return Values.take(bank.flatMap(element -> element.child("BICFI")))
                .or(() -> Values.take(bank.flatMap(element -> element.child("BIC"))));
    }

    private static Optional<String> ultimate(Booking booking, Side side) {
        return Values.take(person(booking, "Ultmt" + side.party).flatMap(element -> element.child("Nm")));
    }

    /** Returns the creditor identifier: an identification with scheme {@code SEPA}, or any if there is a mandate. */
    private static Optional<String> creditorId(Booking booking) {
        Optional<TreeElement> id = person(booking, Side.CREDITOR.party).flatMap(element -> element.child("Id"));
        Optional<TreeElement> other = id.flatMap(element -> element.at("PrvtId", "Othr"))
                .or(() -> id.flatMap(element -> element.at("OrgId", "Othr")));
        boolean isSepa = other.flatMap(element -> element.at("SchmeNm", "Prtry"))
                .filter(scheme -> scheme.value().strip().equals("SEPA"))
                .isPresent();
        boolean hasMandate = booking.at("Refs", "MndtId").isPresent();
        return isSepa || hasMandate ? Values.take(other.flatMap(element -> element.child("Id"))) : Optional.empty();
    }

    private static Optional<PostalAddress> address(TreeElement element) {
        PostalAddress address = new PostalAddress();
        List<String> lines = new ArrayList<>();
        element.eachChild("AdrLine", line -> Values.take(Optional.of(line)).ifPresent(lines::add));
        address.setLines(lines);
        Optional<String> street = Values.take(element, "StrtNm");
        street.map(name -> Values.take(element, "BldgNb")
                        .map(number -> name + " " + number)
                        .orElse(name))
                .ifPresent(address::setStreet);
        Values.take(element, "PstBx").ifPresent(address::setPostOfficeBox);
        Values.take(element, "PstCd").ifPresent(address::setPostcode);
        Values.take(element, "TwnNm").ifPresent(address::setCity);
        Values.take(element, "CtrySubDvsn").ifPresent(address::setRegion);
        Optional<String> country = Values.take(element, "Ctry");
        country.filter(code -> code.length() == COUNTRY_LENGTH).ifPresent(address::setCountry);
        country.filter(code -> code.length() != COUNTRY_LENGTH).ifPresent(address::setCountryLabel);
        return address.equals(empty()) ? Optional.empty() : Optional.of(address);
    }

    private static PostalAddress empty() {
        PostalAddress address = new PostalAddress();
        address.setLines(List.of());
        return address;
    }
}
