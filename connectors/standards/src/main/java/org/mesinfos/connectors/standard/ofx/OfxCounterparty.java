package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.address.PostalAddresses;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;

/** Mapping of the counterparty: {@code PAYEE}, and the account in {@code BANKACCTTO} or {@code CCACCTTO}. */
final class OfxCounterparty {

    private static final List<String> ADDRESS_LINES = List.of("ADDR1", "ADDR2", "ADDR3");

    private OfxCounterparty() {}

    static void set(BankTransaction transaction, TreeElement entry) {
        Optional<TreeElement> payee = entry.child("PAYEE");
        payee.flatMap(element -> OfxValues.take(element, "NAME")).ifPresent(transaction::setCounterpartyName);
        payee.flatMap(OfxCounterparty::address).ifPresent(transaction::setCounterpartyAddress);
        entry.child("BANKACCTTO")
                .or(() -> entry.child("CCACCTTO"))
                .ifPresent(account -> setAccount(transaction, account));
    }

    private static Optional<PostalAddress> address(TreeElement payee) {
        PostalAddress address = PostalAddresses.empty();
        ADDRESS_LINES.forEach(name -> OfxValues.take(payee, name).ifPresent(address.getLines()::add));
        OfxValues.take(payee, "CITY").ifPresent(address::setCity);
        OfxValues.take(payee, "STATE").ifPresent(address::setRegion);
        OfxValues.take(payee, "POSTALCODE").ifPresent(address::setPostcode);
        // OFX writes countries in three letters (ISO 3166-1 alpha-3).
        OfxValues.take(payee, "COUNTRY").ifPresent(address::setCountryLabel);
        return PostalAddresses.unlessEmpty(address);
    }

    private static void setAccount(BankTransaction transaction, TreeElement to) {
        OfxValues.take(to, "ACCTID").ifPresent(number -> {
            if (IbanFormat.isWellFormed(number)) {
                transaction.setCounterpartyIban(number);
            } else {
                transaction.setCounterpartyAccount(number);
            }
        });
        to.child("BANKID")
                .filter(bank -> OfxAccount.isBic(bank.value()))
                .map(TreeElement::claim)
                .ifPresent(transaction::setCounterpartyBic);
    }
}
