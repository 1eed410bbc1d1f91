package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.Iban;
import org.mesinfos.connectors.standard.statement.Money;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;

/**
 * Mapping of the items in the information on a transaction to its fields. The first item for a field is used. Further
 * ones with other values, and items that a field cannot represent, go to {@code additional} under their delivered
 * names. Not thread-safe.
 */
final class Details {

    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "NONE");
    private static final int RATE_SCALE = 6;
    private static final int RATE_PRECISION = 19;

    private final BankTransaction transaction;
    private Optional<String> plain = Optional.empty();

    Details(BankTransaction transaction) {
        this.transaction = transaction;
    }

    /** Adds a text without known structure, which becomes part of the label. */
    void plain(String text) {
        if (!text.isBlank()) {
            plain = plain.map(previous -> previous + "\n" + text.strip()).or(() -> Optional.of(text.strip()));
        }
    }

    /**
     * Sets an item.
     *
     * @param detail its meaning
     * @param name its delivered name, used as key in {@code additional}
     * @param value its text
     */
    void set(Detail detail, String name, String value) {
        String text = value.strip();
        if (!text.isEmpty() && !isTaken(detail, text)) {
            put(name, text);
        }
    }

    private boolean isTaken(Detail detail, String text) {
        return switch (detail) {
            case KIND -> first(transaction::getKind, transaction::setKind, text);
            case REMITTANCE ->
                first(transaction::getRemittanceInformation, transaction::setRemittanceInformation, text);
            case STRUCTURED_REFERENCE ->
                first(transaction::getStructuredReference, transaction::setStructuredReference, text);
            case END_TO_END_ID -> reference(transaction::getEndToEndId, transaction::setEndToEndId, text);
            case INSTRUCTION_ID -> reference(transaction::getInstructionId, transaction::setInstructionId, text);
            case BANK_REFERENCE -> reference(transaction::getBankReference, transaction::setBankReference, text);
            case CHEQUE_NUMBER -> reference(transaction::getChequeNumber, transaction::setChequeNumber, text);
            case MANDATE_ID -> reference(transaction::getMandateId, transaction::setMandateId, text);
            case CREDITOR_ID -> first(transaction::getCreditorId, transaction::setCreditorId, text.replace(" ", ""));
            case NAME -> first(transaction::getCounterpartyName, transaction::setCounterpartyName, spaced(text));
            case ULTIMATE_NAME ->
                first(transaction::getUltimateCounterpartyName, transaction::setUltimateCounterpartyName, spaced(text));
            case ACCOUNT -> account(text);
            case BIC -> bic(text.replace(" ", ""));
            case ADDRESS -> address(text);
            case PURPOSE -> first(transaction::getPurposeCode, transaction::setPurposeCode, text);
            case RETURN_REASON -> first(transaction::getReturnReason, transaction::setReturnReason, text);
            case ORIGINAL_AMOUNT -> originalAmount(text);
            case FEES -> fees(text);
            case EXCHANGE_RATE -> exchangeRate(text);
            case SUPPLEMENT -> first(transaction::getLabelDetail, transaction::setLabelDetail, text);
            case OTHER -> false;
        };
    }

    private static boolean first(Supplier<String> current, Consumer<String> setter, String text) {
        if (current.get() == null) {
            setter.accept(text);
            return true;
        }
        return current.get().equals(text);
    }

    private static boolean reference(Supplier<String> current, Consumer<String> setter, String text) {
        return !NO_REFERENCE.contains(text) && first(current, setter, text);
    }

    /** Removes the padding of names that are written in columns. */
    private static String spaced(String text) {
        return text.contains("  ") ? Labels.singleSpaced(text) : text;
    }

    private boolean account(String text) {
        String compact = text.replace(" ", "");
        return Iban.isFormed(compact)
                ? first(transaction::getCounterpartyIban, transaction::setCounterpartyIban, compact)
                : first(transaction::getCounterpartyAccount, transaction::setCounterpartyAccount, text);
    }

    private boolean bic(String text) {
        return AccountId.isBic(text) && first(transaction::getCounterpartyBic, transaction::setCounterpartyBic, text);
    }

    private boolean address(String text) {
        if (transaction.getCounterpartyAddress() != null) {
            return false;
        }
        transaction.setCounterpartyAddress(PostalAddress.newBuilder()
                .setLines(new ArrayList<>(List.of(text)))
                .build());
        return true;
    }

    private boolean originalAmount(String text) {
        Optional<BigDecimal> amount = amount(text);
        if (amount.isEmpty() || transaction.getOriginalAmount() != null) {
            return false;
        }
        transaction.setOriginalAmount(
                transaction.getAmount().signum() < 0 ? amount.get().negate() : amount.get());
        transaction.setOriginalCurrency(text.substring(0, CurrencyCodes.LENGTH));
        return true;
    }

    private boolean fees(String text) {
        Optional<BigDecimal> amount = amount(text);
        boolean isTransactionCurrency = amount.isPresent()
                && transaction.getFees() == null
                && text.startsWith(transaction.getCurrency() == null ? "?" : transaction.getCurrency());
        if (isTransactionCurrency) {
            transaction.setFees(amount.get());
        }
        return isTransactionCurrency;
    }

    private static Optional<BigDecimal> amount(String text) {
        return text.length() > CurrencyCodes.LENGTH && CurrencyCodes.isCode(text.substring(0, CurrencyCodes.LENGTH))
                ? Money.written(text.substring(CurrencyCodes.LENGTH).strip())
                : Optional.empty();
    }

    private boolean exchangeRate(String text) {
        if (text.length() > RATE_PRECISION || text.indexOf('E') >= 0 || text.indexOf('e') >= 0) {
            return false;
        }
        try {
            BigDecimal rate = new BigDecimal(text.replace(',', '.')).setScale(RATE_SCALE, RoundingMode.UNNECESSARY);
            if (transaction.getExchangeRate() != null || rate.precision() > RATE_PRECISION) {
                return false;
            }
            transaction.setExchangeRate(rate);
            return true;
        } catch (ArithmeticException | NumberFormatException invalid) {
            return false;
        }
    }

    private void put(String name, String text) {
        transaction
                .getAdditional()
                .merge(name, text, (previous, next) -> previous.equals(next) ? previous : previous + "\n" + next);
    }

    /** Returns whether the counterparty account is set. */
    boolean hasAccount() {
        return transaction.getCounterpartyIban() != null || transaction.getCounterpartyAccount() != null;
    }

    /** Returns whether the information has no unstructured text. */
    boolean isStructured() {
        return plain.isEmpty();
    }

    /** Sets the transaction type identification code. */
    void code(String name, String code) {
        if (!code.isEmpty() && !first(transaction::getTransactionCode, transaction::setTransactionCode, code)) {
            put(name, code);
        }
    }

    /**
     * Sets the label to the first of: unstructured text, remittance information, transaction type, counterparty name,
     * further text of the bank.
     */
    void label() {
        String label = plain.orElseGet(() -> firstOf(
                transaction.getRemittanceInformation(), transaction.getKind(), transaction.getCounterpartyName()));
        if (label == null) {
            label = transaction.getLabelDetail();
            transaction.setLabelDetail(null);
        }
        transaction.setLabel(label);
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
