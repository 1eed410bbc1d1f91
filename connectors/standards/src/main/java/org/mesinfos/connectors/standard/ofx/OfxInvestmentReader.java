package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.RecordType;

/**
 * Conversion of an investment transaction of {@code INVTRANLIST}, such as a buy, sell, income or transfer, to a bank
 * transaction. Its kind is the name of the element. Its amount is {@code TOTAL}, absent if it has no cash amount.
 * Security, units and prices are in {@code additional}.
 */
final class OfxInvestmentReader {

    private static final List<String> FEE_ELEMENTS = List.of("COMMISSION", "FEES", "LOAD", "TAXES", "PENALTY");

    /** Transactions that exchange holdings within the account, so that their total is not a credit or debit. */
    private static final Set<String> INTERNAL_TRANSACTIONS = Set.of("REINVEST", "JRNLFUND", "JRNLSEC");

    private OfxInvestmentReader() {}

    static OfxRowEmitter.KeyedRecord read(TreeElement element, OfxStatement statement) throws InvalidValueException {
        TreeElement trade = tradeElement(element);
        BankTransaction transaction = OfxTransactionFields.newTransaction(statement);
        transaction.setKind(element.name());
        TreeElement general = trade.child("INVTRAN").orElse(trade);
        setDates(transaction, general);
        OfxTransactionFields.setCurrency(transaction, trade, statement);
        if (!INTERNAL_TRANSACTIONS.contains(element.name())
                && OfxValues.text(trade, "TOTAL").isPresent()) {
            transaction.setAmount(OfxValues.amount(
                    trade, transaction.getCurrency() == null ? "" : transaction.getCurrency(), "TOTAL"));
        }
        setFees(transaction, trade);
        OfxValues.take(general, "FITID").ifPresent(transaction::setBankReference);
        setTexts(transaction, general, trade, statement);
        OfxElements.putUnclaimedOfRecord(element, transaction.getAdditional());
        return new OfxRowEmitter.KeyedRecord(
                RecordType.BANK_TRANSACTION,
                transaction,
                transaction.getBankReference() == null
                        ? OfxTransactionFields.naturalKey(transaction, statement)
                        : OfxTransactionFields.nativeKey(transaction, statement));
    }

    /** Returns {@code INVBUY} or {@code INVSELL}, which contain the common elements of buys and sells. */
    private static TreeElement tradeElement(TreeElement element) {
        return element.child("INVBUY").or(() -> element.child("INVSELL")).orElse(element);
    }

    private static void setDates(BankTransaction transaction, TreeElement general) throws InvalidValueException {
        Optional<LocalDate> traded = OfxDates.validDate(general, "DTTRADE");
        Optional<LocalDate> settled = OfxDates.date(general, "DTSETTLE");
        traded.ifPresent(transaction::setBookingDate);
        OfxDates.instant(general, "DTTRADE").ifPresent(transaction::setBookingInstant);
        settled.ifPresent(transaction::setValueDate);
        if (traded.isEmpty() && settled.isEmpty()) {
            throw OfxDates.missingDate("DTTRADE");
        }
    }

    /** Sets the fees to the sum of all charges. Several charges also stay in {@code additional}. */
    private static void setFees(BankTransaction transaction, TreeElement trade) {
        List<TreeElement> charges = new ArrayList<>();
        BigDecimal total = BigDecimal.ZERO;
        for (String name : FEE_ELEMENTS) {
            Optional<TreeElement> charge = trade.child(name);
            Optional<BigDecimal> amount = OfxValues.optionalAmount(trade, name);
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
    private static void setTexts(
            BankTransaction transaction, TreeElement general, TreeElement trade, OfxStatement statement) {
        OfxValues.take(general, "MEMO").or(() -> OfxValues.take(trade, "MEMO")).ifPresent(transaction::setLabel);
        OfxValues.text(trade, "SECID", "UNIQUEID").ifPresent(statement::addSecurity);
    }
}
