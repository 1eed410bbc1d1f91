package org.mesinfos.pipelines.enrich.category;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.records.BankTransaction;

/**
 * Determination of the category of transactions. Rules are applied in the order of their certainty, and the first that
 * matches decides. Not thread-safe; the result for a transaction does not depend on previous ones.
 */
final class Categoriser {

    /** A category and the rule that determined it. */
    record CategoryMatch(SpendingCategory category, CategoryRule rule) {}

    /**
     * Result for one transaction.
     *
     * @param name of the counterparty without surrounding words; empty for transfers and if the label contains none
     * @param merchant the merchant, if the name is known
     * @param category the category, if any rule matches
     */
    record Categorisation(Optional<String> name, Optional<Merchant> merchant, Optional<CategoryMatch> category) {}

    private static final int MAX_TEXTS = 4;

    private final CategoryCodes codes = CategoryCodes.instance();
    private final CompiledOverrides overrides;
    private final CompiledOverrides organisations;
    private final LabelAnalyser kindReader;
    private final List<LabelAnalyser> readers = new ArrayList<>();
    private final List<LabelAnalyser> labels = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    /**
     * @param rules rules of the operator
     * @param organisations names of organisations with the category of their sector
     */
    Categoriser(List<CategoryOverride> rules, List<CategoryOverride> organisations) {
        Lexicon lexicon = Lexicon.instance();
        this.overrides = new CompiledOverrides(rules);
        this.organisations = new CompiledOverrides(organisations);
        this.kindReader = new LabelAnalyser(lexicon);
        for (int i = 0; i < MAX_TEXTS; i++) {
            readers.add(new LabelAnalyser(lexicon));
        }
    }

    Categorisation find(BankTransaction transaction) {
        read(transaction);
        if (labels.isEmpty()) {
            return new Categorisation(
                    Optional.empty(),
                    Optional.empty(),
                    byCode(transaction)
                            .or(() -> byCreditor(transaction, signum(transaction.getAmount()), Operation.UNKNOWN)));
        }
        int signum = signum(transaction.getAmount());
        Operation operation = operation(transaction);
        Optional<Merchant> merchant = merchant(operation);
        Optional<CategoryMatch> answer = overrides
                .category(transaction, texts)
                .map(category -> new CategoryMatch(category, CategoryRule.OVERRIDE))
                .or(() -> byCode(transaction))
                .or(() -> byCreditor(transaction, signum, operation))
                .or(() -> byOperation(operation, signum))
                .or(() -> byWords(Order.BEFORE_MERCHANTS, signum, operation))
                .or(() -> merchant.flatMap(known -> byMerchant(known, signum, operation)))
                .or(() -> byWords(Order.AFTER_MERCHANTS, signum, operation))
                .or(() -> bySector(transaction, signum))
                .or(() -> byProcessor(signum, operation))
                .or(() -> bareTransfer(operation));
        if (!hasMerchant(operation)) {
            return new Categorisation(Optional.empty(), Optional.empty(), answer);
        }
        boolean bank = merchant.isEmpty()
                && (answer.filter(found -> found.rule() == CategoryRule.FIRST_WORDS)
                                .isPresent()
                        || (signum > 0 && operation == Operation.UNKNOWN));
        return new Categorisation(bank ? Optional.empty() : labels.get(0).name(), merchant, answer);
    }

    private void read(BankTransaction transaction) {
        texts.clear();
        labels.clear();
        add(transaction.getCounterpartyName());
        add(transaction.getLabel());
        add(transaction.getLabelDetail());
        add(transaction.getRemittanceInformation());
    }

    private void add(@Nullable String text) {
        if (text != null && !texts.contains(text)) {
            labels.add(readers.get(texts.size()).read(text));
            texts.add(text);
        }
    }

    private static int signum(@Nullable BigDecimal amount) {
        return amount == null ? 0 : amount.signum();
    }

    private Operation operation(BankTransaction transaction) {
        Operation coded = transaction.getTransactionCode() == null
                ? Operation.UNKNOWN
                : TransactionCodes.operation(transaction.getTransactionCode());
        if (coded != Operation.UNKNOWN) {
            return coded;
        }
        for (LabelAnalyser label : labels) {
            if (label.operation() != Operation.UNKNOWN) {
                return label.operation();
            }
        }
        return transaction.getKind() == null
                ? Operation.UNKNOWN
                : kindReader.read(transaction.getKind()).operation();
    }

    private Optional<Merchant> merchant(Operation operation) {
        for (LabelAnalyser label : labels) {
            Optional<Merchant> merchant = label.merchant(operation);
            if (merchant.isPresent()) {
                return merchant;
            }
        }
        return Optional.empty();
    }

    private static boolean hasMerchant(Operation operation) {
        return switch (operation) {
            case CARD, DIRECT_DEBIT, UNKNOWN -> true;
            case TRANSFER, CASH_WITHDRAWAL, CASH_DEPOSIT, CHEQUE -> false;
        };
    }

    private Optional<CategoryMatch> byCode(BankTransaction transaction) {
        return Optional.ofNullable(transaction.getMerchantCategoryCode())
                .flatMap(codes::merchantCode)
                .map(category -> new CategoryMatch(category, CategoryRule.MERCHANT_CODE))
                .or(() -> Optional.ofNullable(transaction.getPurposeCode())
                        .flatMap(codes::purpose)
                        .map(category -> new CategoryMatch(category, CategoryRule.PURPOSE)));
    }

    private Optional<CategoryMatch> byCreditor(BankTransaction transaction, int signum, Operation operation) {
        return Optional.ofNullable(transaction.getCreditorId())
                .flatMap(codes::creditor)
                .map(category -> refined(category, signum, operation).orElse(category))
                .map(category -> new CategoryMatch(category, CategoryRule.CREDITOR));
    }

    /**
     * Returns the category of a cash operation or cheque. Cash withdrawals are debits and cash deposits are credits;
     * with the opposite sign the words have another meaning.
     */
    private static Optional<CategoryMatch> byOperation(Operation operation, int signum) {
        return switch (operation) {
            case CASH_WITHDRAWAL -> signum > 0 ? Optional.empty() : operation("cash_withdrawal");
            case CASH_DEPOSIT -> signum < 0 ? Optional.empty() : operation("cash_deposit");
            case CHEQUE -> operation("cheque");
            case CARD, DIRECT_DEBIT, TRANSFER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<CategoryMatch> operation(String category) {
        return Optional.of(new CategoryMatch(CategoryTable.of(category), CategoryRule.OPERATION));
    }

    private Optional<CategoryMatch> byWords(Order order, int signum, Operation operation) {
        CategoryRule rule = order == Order.BEFORE_MERCHANTS ? CategoryRule.FIRST_WORDS : CategoryRule.WORDS;
        for (LabelAnalyser label : labels) {
            Optional<Keyword> keyword = label.keyword(order, signum, operation);
            if (keyword.isPresent()) {
                SpendingCategory stated = keyword.get().category();
                return Optional.of(
                        new CategoryMatch(refined(stated, signum, operation).orElse(stated), rule));
            }
        }
        return Optional.empty();
    }

    /** Returns what the merchant sells. It is the category of a debit, but of a credit only if a card was used. */
    private Optional<CategoryMatch> byMerchant(Merchant merchant, int signum, Operation operation) {
        if (merchant.category().isEmpty()) {
            return Optional.empty();
        }
        SpendingCategory sold = merchant.category().get();
        if (signum > 0 && operation != Operation.CARD && !isRefund()) {
            return sold.key().equals("health_insurance")
                    ? Optional.of(new CategoryMatch(CategoryTable.of("health_reimbursement"), CategoryRule.INSURER))
                    : Optional.empty();
        }
        Optional<SpendingCategory> byCard = merchant.byCard();
        if (byCard.isPresent() && operation == Operation.CARD) {
            return byCard.map(category -> new CategoryMatch(category, CategoryRule.MERCHANT));
        }
        if (byCard.isPresent() && labels.stream().anyMatch(label -> label.indicates(byCard.get(), signum, operation))) {
            return byCard.map(category -> new CategoryMatch(category, CategoryRule.MERCHANT_AND_WORDS));
        }
        return refined(sold, signum, operation)
                .or(() -> insurance(sold, signum, operation))
                .map(category -> new CategoryMatch(category, CategoryRule.MERCHANT_AND_WORDS))
                .or(() -> Optional.of(new CategoryMatch(sold, rule(merchant, operation))));
    }

    private static CategoryRule rule(Merchant merchant, Operation operation) {
        if (merchant.byCard().isPresent() && operation == Operation.UNKNOWN) {
            return CategoryRule.EITHER_TRADE;
        }
        return merchant.origin() == Merchant.Origin.INDEX ? CategoryRule.BRAND : CategoryRule.MERCHANT;
    }

    private boolean isRefund() {
        for (LabelAnalyser label : labels) {
            if (label.isRefund()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the category of a payment processor, if the merchant behind it is unknown. */
    private Optional<CategoryMatch> byProcessor(int signum, Operation operation) {
        for (LabelAnalyser label : labels) {
            Optional<CategoryMatch> answer =
                    label.processor().flatMap(merchant -> byMerchant(merchant, signum, operation));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** Returns the insurance that the words describe, for a company of another trade that sells it under its name. */
    private Optional<SpendingCategory> insurance(SpendingCategory sold, int signum, Operation operation) {
        if (sold.isInsurance()) {
            return Optional.empty();
        }
        for (LabelAnalyser label : labels) {
            Optional<Keyword> keyword = label.insurance(signum, operation);
            if (keyword.isPresent()) {
                SpendingCategory stated = keyword.get().category();
                return refined(stated, signum, operation).or(() -> Optional.of(stated));
            }
        }
        return Optional.empty();
    }

    /** Returns a more specific category from the words of the labels. */
    private Optional<SpendingCategory> refined(SpendingCategory category, int signum, Operation operation) {
        for (LabelAnalyser label : labels) {
            Optional<Keyword> keyword = label.refining(category, signum, operation);
            if (keyword.isPresent()) {
                return keyword.map(Keyword::category);
            }
        }
        return Optional.empty();
    }

    /** Returns the category of the sector of an organisation that is paid. */
    private Optional<CategoryMatch> bySector(BankTransaction transaction, int signum) {
        return signum > 0
                ? Optional.empty()
                : organisations
                        .category(transaction, texts)
                        .map(category -> new CategoryMatch(category, CategoryRule.SECTOR));
    }

    private static Optional<CategoryMatch> bareTransfer(Operation operation) {
        return operation == Operation.TRANSFER
                ? Optional.of(new CategoryMatch(CategoryTable.of("transfer"), CategoryRule.BARE_TRANSFER))
                : Optional.empty();
    }
}
