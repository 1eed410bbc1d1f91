package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;

/**
 * Mapping of the counterparty: the creditor of a debit or the debtor of a credit, and the opposite for a reversal. The
 * party that owns the account of the statement is never the counterparty.
 */
final class CamtParties {

    /** A side of the transaction, with the name of its element. */
    private enum Side {
        DEBTOR("Dbtr"),
        CREDITOR("Cdtr");

        private final String elementName;

        Side(String elementName) {
            this.elementName = elementName;
        }

        Side other() {
            return this == DEBTOR ? CREDITOR : DEBTOR;
        }
    }

    private CamtParties() {}

    static void set(BankTransaction transaction, CamtTransaction booking, CamtAccount account) {
        boolean reversal = booking.reversal().orElse(false);
        Side expected = booking.isCredit() != reversal ? Side.DEBTOR : Side.CREDITOR;
        Side side = isAccountOwner(booking, expected, account) && !isAccountOwner(booking, expected.other(), account)
                ? expected.other()
                : expected;
        if (reversal && !isStated(booking, side) && !isAccountOwner(booking, side.other(), account)) {
            side = side.other();
        }
        setParty(transaction, booking, side);
        setAccount(transaction, booking, side);
        bank(booking, side).ifPresent(transaction::setCounterpartyBic);
        ultimateName(booking, side).ifPresent(transaction::setUltimateCounterpartyName);
        creditorId(booking).ifPresent(transaction::setCreditorId);
    }

    private static boolean isAccountOwner(CamtTransaction booking, Side side, CamtAccount account) {
        CamtAccount stated = CamtAccount.of(booking.at("RltdPties", side.elementName + "Acct"));
        return isSame(stated.iban(), account.iban()) || isSame(stated.number(), account.number());
    }

    private static boolean isSame(Optional<String> stated, Optional<String> own) {
        return stated.isPresent() && stated.equals(own);
    }

    private static boolean isStated(CamtTransaction booking, Side side) {
        return booking.at("RltdPties", side.elementName).isPresent()
                || booking.at("RltdPties", side.elementName + "Acct").isPresent();
    }

    private static void setParty(BankTransaction transaction, CamtTransaction booking, Side side) {
        Optional<TreeElement> party = partyElement(booking, side.elementName);
        CamtValues.take(party.flatMap(element -> element.child("Nm"))).ifPresent(transaction::setCounterpartyName);
        party.flatMap(element -> element.child("PstlAdr"))
                .flatMap(CamtParties::address)
                .ifPresent(transaction::setCounterpartyAddress);
    }

    /** Returns the party element. Later versions of the messages nest a choice of {@code Pty} or {@code Agt} in it. */
    private static Optional<TreeElement> partyElement(CamtTransaction booking, String name) {
        Optional<TreeElement> party = booking.at("RltdPties", name);
        Optional<TreeElement> chosen = party.flatMap(element -> element.child("Pty"));
        Optional<TreeElement> bank = party.flatMap(element -> element.descendant("Agt", "FinInstnId"));
        return chosen.isPresent() ? chosen : bank.isPresent() ? bank : party;
    }

    private static void setAccount(BankTransaction transaction, CamtTransaction booking, Side side) {
        Optional<TreeElement> id = booking.at("RltdPties", side.elementName + "Acct", "Id");
        CamtValues.take(id.flatMap(element -> element.child("IBAN"))).ifPresent(transaction::setCounterpartyIban);
        CamtValues.take(id.flatMap(element -> element.descendant("Othr", "Id")))
                .or(() -> CamtValues.take(id.flatMap(element -> element.descendant("PrtryAcct", "Id"))))
                .or(() -> CamtValues.take(id.flatMap(element -> element.child("BBAN"))))
                .ifPresent(transaction::setCounterpartyAccount);
    }

    private static Optional<String> bank(CamtTransaction booking, Side side) {
        Optional<TreeElement> bank = booking.at("RltdAgts", side.elementName + "Agt", "FinInstnId");
        return CamtValues.take(bank.flatMap(element -> element.child("BICFI")))
                .or(() -> CamtValues.take(bank.flatMap(element -> element.child("BIC"))))
                .or(() -> CamtValues.take(bank.flatMap(element -> element.descendant("CmbndId", "BIC"))));
    }

    private static Optional<String> ultimateName(CamtTransaction booking, Side side) {
        return CamtValues.take(
                partyElement(booking, "Ultmt" + side.elementName).flatMap(element -> element.child("Nm")));
    }

    /** Returns the creditor identifier: an identification with scheme {@code SEPA}, or any if there is a mandate. */
    private static Optional<String> creditorId(CamtTransaction booking) {
        Optional<TreeElement> id =
                partyElement(booking, Side.CREDITOR.elementName).flatMap(element -> element.child("Id"));
        Optional<TreeElement> other = id.flatMap(element -> element.descendant("PrvtId", "Othr"))
                .or(() -> id.flatMap(element -> element.descendant("OrgId", "Othr")))
                .or(() -> id.flatMap(element -> element.descendant("PrvtId", "OthrId")));
        boolean isSepa = other.flatMap(
                        element -> element.descendant("SchmeNm", "Prtry").or(() -> element.child("IdTp")))
                .filter(scheme -> scheme.value().strip().equals("SEPA"))
                .isPresent();
        boolean hasMandate = booking.at("Refs", "MndtId").isPresent();
        return isSepa || hasMandate ? CamtValues.take(other.flatMap(element -> element.child("Id"))) : Optional.empty();
    }

    private static Optional<PostalAddress> address(TreeElement element) {
        PostalAddress address = PostalAddresses.empty();
        element.children("AdrLine")
                .flatMap(line -> CamtValues.take(Optional.of(line)).stream())
                .forEach(address.getLines()::add);
        Optional<String> street = CamtValues.take(element, "StrtNm");
        street.map(name -> CamtValues.take(element, "BldgNb")
                        .map(number -> name + " " + number)
                        .orElse(name))
                .ifPresent(address::setStreet);
        CamtValues.take(element, "PstBx").ifPresent(address::setPostOfficeBox);
        CamtValues.take(element, "PstCd").ifPresent(address::setPostcode);
        CamtValues.take(element, "TwnNm").ifPresent(address::setCity);
        CamtValues.take(element, "CtrySubDvsn").ifPresent(address::setRegion);
        CamtValues.take(element, "Ctry").ifPresent(country -> PostalAddresses.setCountry(address, country));
        return PostalAddresses.unlessEmpty(address);
    }
}
