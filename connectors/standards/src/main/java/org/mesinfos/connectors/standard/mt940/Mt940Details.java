package org.mesinfos.connectors.standard.mt940;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.connectors.standard.statement.StatementAmount;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.PostalAddress;

/**
 * Mapping of the items in the information on a transaction to its fields. The first item for a field is used. Further
 * ones with other values, and items that a field cannot represent, go to {@code additional} under their delivered
 * names. Not thread-safe.
 */
final class Mt940Details {

    private static final Set<String> REFERENCE_PLACEHOLDERS =
            Set.of("NOTPROVIDED", "NOT PROVIDED", "NONREF", "NOREF", "NONE");

    private final BankTransaction transaction;
    private Optional<String> plainText = Optional.empty();

    Mt940Details(BankTransaction transaction) {
        this.transaction = transaction;
    }

    /** Adds a text without known structure, which becomes part of the label. */
    void addPlainText(String text) {
        if (!text.isBlank()) {
            plainText =
                    plainText.map(previous -> previous + "\n" + text.strip()).or(() -> Optional.of(text.strip()));
        }
    }

    /**
     * Sets an item.
     *
     * @param detail its meaning
     * @param name its delivered name, used as key in {@code additional}
     * @param value its text
     */
    void set(Mt940Detail detail, String name, String value) {
        String text = value.strip();
        if (!text.isEmpty() && !map(detail, text)) {
            put(name, text);
        }
    }

    private boolean map(Mt940Detail detail, String text) {
        return switch (detail) {
            case TRANSACTION_KIND -> setFirst(transaction::getKind, transaction::setKind, text);
            case REMITTANCE ->
                setFirst(transaction::getRemittanceInformation, transaction::setRemittanceInformation, text);
            case STRUCTURED_REFERENCE ->
                setFirst(transaction::getStructuredReference, transaction::setStructuredReference, text);
            case END_TO_END_ID -> setReference(transaction::getEndToEndId, transaction::setEndToEndId, text);
            case INSTRUCTION_ID -> setReference(transaction::getInstructionId, transaction::setInstructionId, text);
            case BANK_REFERENCE -> setReference(transaction::getBankReference, transaction::setBankReference, text);
            case CHEQUE_NUMBER -> setReference(transaction::getChequeNumber, transaction::setChequeNumber, text);
            case MANDATE_ID -> setReference(transaction::getMandateId, transaction::setMandateId, text);
            case CREDITOR_ID -> setFirst(transaction::getCreditorId, transaction::setCreditorId, text.replace(" ", ""));
            case COUNTERPARTY_NAME ->
                setFirst(transaction::getCounterpartyName, transaction::setCounterpartyName, withoutPadding(text));
            case ULTIMATE_COUNTERPARTY_NAME ->
                setFirst(
                        transaction::getUltimateCounterpartyName,
                        transaction::setUltimateCounterpartyName,
                        withoutPadding(text));
            case COUNTERPARTY_ACCOUNT -> setAccount(text);
            case COUNTERPARTY_BIC -> setBic(text.replace(" ", ""));
            case COUNTERPARTY_ADDRESS -> setAddress(text);
            case PURPOSE_CODE -> setFirst(transaction::getPurposeCode, transaction::setPurposeCode, text);
            case RETURN_REASON -> setFirst(transaction::getReturnReason, transaction::setReturnReason, text);
            case ORIGINAL_AMOUNT -> setOriginalAmount(text);
            case FEES -> setFees(text);
            case EXCHANGE_RATE -> setExchangeRate(text);
            case SUPPLEMENTARY_TEXT -> setFirst(transaction::getLabelDetail, transaction::setLabelDetail, text);
            case OTHER -> false;
        };
    }

    private static boolean setFirst(Supplier<String> current, Consumer<String> setter, String text) {
        if (current.get() == null) {
            setter.accept(text);
            return true;
        }
        return current.get().equals(text);
    }

    private static boolean setReference(Supplier<String> current, Consumer<String> setter, String text) {
        return !REFERENCE_PLACEHOLDERS.contains(text) && setFirst(current, setter, text);
    }

    /** Removes the padding of names that are written in columns. */
    private static String withoutPadding(String text) {
        return text.contains("  ") ? Mt940Labels.singleSpaced(text) : text;
    }

    private boolean setAccount(String text) {
        String compact = text.replace(" ", "");
        return IbanFormat.isWellFormed(compact)
                ? setFirst(transaction::getCounterpartyIban, transaction::setCounterpartyIban, compact)
                : setFirst(transaction::getCounterpartyAccount, transaction::setCounterpartyAccount, text);
    }

    private boolean setBic(String text) {
        return Mt940AccountIdentification.isBic(text)
                && setFirst(transaction::getCounterpartyBic, transaction::setCounterpartyBic, text);
    }

    private boolean setAddress(String text) {
        if (transaction.getCounterpartyAddress() != null) {
            return false;
        }
        transaction.setCounterpartyAddress(PostalAddress.newBuilder()
                .setLines(new ArrayList<>(List.of(text)))
                .build());
        return true;
    }

    private boolean setOriginalAmount(String text) {
        Optional<BigDecimal> amount = amount(text);
        if (amount.isEmpty() || transaction.getOriginalAmount() != null) {
            return false;
        }
        BigDecimal booked = Objects.requireNonNull(transaction.getAmount(), "the amount is set before the details");
        transaction.setOriginalAmount(booked.signum() < 0 ? amount.get().negate() : amount.get());
        transaction.setOriginalCurrency(text.substring(0, Currencies.CODE_LENGTH));
        return true;
    }

    private boolean setFees(String text) {
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
        return text.length() > Currencies.CODE_LENGTH && Currencies.isCode(text.substring(0, Currencies.CODE_LENGTH))
                ? StatementAmount.parse(text.substring(Currencies.CODE_LENGTH).strip())
                : Optional.empty();
    }

    private boolean setExchangeRate(String text) {
        Optional<BigDecimal> rate =
                text.length() > FixedDecimal.PRECISION || text.indexOf('E') >= 0 || text.indexOf('e') >= 0
                        ? Optional.empty()
                        : FixedDecimal.parse(text.replace(',', '.'), FixedDecimal.RATE_SCALE)
                                .flatMap(FixedDecimal::exact);
        if (rate.isEmpty() || transaction.getExchangeRate() != null) {
            return false;
        }
        transaction.setExchangeRate(rate.get());
        return true;
    }

    private void put(String name, String text) {
        transaction
                .getAdditional()
                .merge(name, text, (previous, next) -> previous.equals(next) ? previous : previous + "\n" + next);
    }

    /** Returns whether the counterparty account is set. */
    boolean hasCounterpartyAccount() {
        return transaction.getCounterpartyIban() != null || transaction.getCounterpartyAccount() != null;
    }

    /** Returns whether the information has no unstructured text. */
    boolean isStructured() {
        return plainText.isEmpty();
    }

    /** Sets the transaction type identification code. */
    void setTransactionCode(String name, String code) {
        if (!code.isEmpty() && !setFirst(transaction::getTransactionCode, transaction::setTransactionCode, code)) {
            put(name, code);
        }
    }

    /**
     * Sets the label to the first of: unstructured text, remittance information, transaction type, counterparty name,
     * further text of the bank.
     */
    void setLabel() {
        String label = plainText.orElseGet(() -> firstNonNull(
                transaction.getRemittanceInformation(), transaction.getKind(), transaction.getCounterpartyName()));
        if (label == null) {
            label = transaction.getLabelDetail();
            transaction.setLabelDetail(null);
        }
        transaction.setLabel(label);
    }

    private static @Nullable String firstNonNull(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
