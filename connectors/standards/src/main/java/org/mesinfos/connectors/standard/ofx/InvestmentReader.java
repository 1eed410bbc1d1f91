package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Converts an investment transaction of {@code INVTRANLIST}, such as a buy, sell, income or transfer, to a bank
 * transaction. Its kind is the name of the element. Its amount is {@code TOTAL}, absent if it has no cash amount.
 * Security, units and prices are in {@code additional}.
 */
final class InvestmentReader {

    private static final List<String> FEES = List.of("COMMISSION", "FEES", "LOAD", "TAXES", "PENALTY");

    /** Transactions that exchange holdings within the account, so that their total is not a credit or debit. */
    private static final Set<String> WITHIN_THE_ACCOUNT = Set.of("REINVEST", "JRNLFUND", "JRNLSEC");

    private InvestmentReader() {}

    static Rows.Keyed read(TreeElement element, Statement statement) throws BadValue {
        TreeElement trade = tradeOf(element);
        BankTransaction transaction = Movements.begin(statement);
        transaction.setKind(element.name());
        TreeElement general = trade.child("INVTRAN").orElse(trade);
        dates(transaction, general);
        Movements.currency(transaction, trade, statement);
        if (!WITHIN_THE_ACCOUNT.contains(element.name())
                && Values.text(trade, "TOTAL").isPresent()) {
            transaction.setAmount(
                    Values.amount(trade, transaction.getCurrency() == null ? "" : transaction.getCurrency(), "TOTAL"));
        }
        fees(transaction, trade);
        Values.take(general, "FITID").ifPresent(transaction::setBankReference);
        texts(transaction, general, trade, statement);
        Parts.unclaimedIn(element, transaction.getAdditional());
        return new Rows.Keyed(
                RecordType.BANK_TRANSACTION,
                transaction,
                transaction.getBankReference() == null
                        ? Movements.naturalKey(transaction, statement)
                        : Movements.nativeKey(transaction, statement));
    }

    /** Returns {@code INVBUY} or {@code INVSELL}, which contain the common elements of buys and sells. */
    private static TreeElement tradeOf(TreeElement element) {
        return element.child("INVBUY").or(() -> element.child("INVSELL")).orElse(element);
    }

    private static void dates(BankTransaction transaction, TreeElement general) throws BadValue {
        Optional<LocalDate> traded = Dates.dayOrBad(general, "DTTRADE");
        Optional<LocalDate> settled = Dates.day(general, "DTSETTLE");
        traded.ifPresent(transaction::setBookingDate);
        Dates.instant(general, "DTTRADE").ifPresent(transaction::setBookingInstant);
        settled.ifPresent(transaction::setValueDate);
        if (traded.isEmpty() && settled.isEmpty()) {
            throw Dates.missing("DTTRADE");
        }
    }

    /** Sets the fees to the sum of all charges. Several charges also stay in {@code additional}. */
    private static void fees(BankTransaction transaction, TreeElement trade) {
        List<TreeElement> charges = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (String name : FEES) {
            Optional<TreeElement> charge = trade.child(name);
            Optional<BigDecimal> amount = Values.number(trade, FixedDecimal.MONEY, name);
            if (amount.isPresent()) {
                charges.add(charge.orElseThrow());
                total = total.add(amount.get());
            }
        }
        if (!charges.isEmpty() && total.signum() >= 0) {
            transaction.setFees(total);
        }
        if (charges.size() > 1 || total.signum() < 0) {
            charges.forEach(TreeElement::release);
        }
    }

    /**
     * Sets the label to the memo. The name of the security is not used, because it is at the end of the document, and a
     * transaction must not depend on the rest of its file.
     */
    private static void texts(
            BankTransaction transaction, TreeElement general, TreeElement trade, Statement statement) {
        Values.take(general, "MEMO").or(() -> Values.take(trade, "MEMO")).ifPresent(transaction::setLabel);
        Values.text(trade, "SECID", "UNIQUEID").ifPresent(statement::names);
    }
}
