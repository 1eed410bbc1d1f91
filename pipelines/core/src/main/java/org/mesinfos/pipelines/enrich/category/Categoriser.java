package org.mesinfos.pipelines.enrich.category;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;

/**
 * Determination of the category of payments. Rules are applied in the order of their certainty, and the first that
 * matches decides. Not thread-safe; the result for a payment does not depend on previous ones.
 */
final class Categoriser {

    /** A category and the rule that determined it. */
    record CategoryMatch(SpendingCategory category, CategoryRule rule) {}

    /**
     * Result for one payment.
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
        this.overrides = new CompiledOverrides(rules, CompiledOverrides.Precedence.FIRST_RULE);
        this.organisations = new CompiledOverrides(organisations, CompiledOverrides.Precedence.MOST_WORDS);
        this.kindReader = new LabelAnalyser(lexicon);
        for (int i = 0; i < MAX_TEXTS; i++) {
            readers.add(new LabelAnalyser(lexicon));
        }
    }

    Categorisation find(PaymentTexts payment) {
        read(payment);
        if (labels.isEmpty()) {
            return new Categorisation(
                    Optional.empty(),
                    Optional.empty(),
                    byOverride(payment)
                            .or(() -> byCode(payment))
                            .or(() -> byCreditor(payment, payment.signum(), Operation.UNKNOWN)));
        }
        int signum = payment.signum();
        Operation operation = operation(payment);
        Optional<Merchant> merchant = merchant(operation);
        Optional<CategoryMatch> answer = byOverride(payment)
                .or(() -> byCode(payment))
                .or(() -> byCreditor(payment, signum, operation))
                .or(() -> byOperation(operation, signum))
                .or(() -> byWords(Order.BEFORE_MERCHANTS, signum, operation))
                .or(() -> merchant.flatMap(known -> byMerchant(known, signum, operation)))
                .or(() -> byWords(Order.AFTER_MERCHANTS, signum, operation))
                .or(() -> bySector(payment, signum))
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

    private void read(PaymentTexts payment) {
        texts.clear();
        labels.clear();
        add(payment.counterpartyName());
        add(payment.label());
        add(payment.labelDetail());
        add(payment.remittanceInformation());
    }

    private void add(@Nullable String text) {
        if (text != null && !texts.contains(text)) {
            labels.add(readers.get(texts.size()).read(text));
            texts.add(text);
        }
    }

    private Operation operation(PaymentTexts payment) {
        Operation coded = payment.transactionCode() == null
                ? Operation.UNKNOWN
                : TransactionCodes.operation(payment.transactionCode());
        if (coded != Operation.UNKNOWN) {
            return coded;
        }
        for (LabelAnalyser label : labels) {
            if (label.operation() != Operation.UNKNOWN) {
                return label.operation();
            }
        }
        return payment.kind() == null
                ? Operation.UNKNOWN
                : kindReader.read(payment.kind()).operation();
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

    private Optional<CategoryMatch> byOverride(PaymentTexts payment) {
        return overrides.category(payment, texts).map(category -> new CategoryMatch(category, CategoryRule.OVERRIDE));
    }

    private Optional<CategoryMatch> byCode(PaymentTexts payment) {
        return Optional.ofNullable(payment.merchantCategoryCode())
                .flatMap(codes::merchantCode)
                .map(category -> new CategoryMatch(category, CategoryRule.MERCHANT_CODE))
                .or(() -> Optional.ofNullable(payment.purposeCode())
                        .flatMap(code -> codes.purpose(code, payment.signum()))
                        .map(category -> new CategoryMatch(category, CategoryRule.PURPOSE)));
    }

    private Optional<CategoryMatch> byCreditor(PaymentTexts payment, int signum, Operation operation) {
        return Optional.ofNullable(payment.creditorId())
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
    private Optional<CategoryMatch> bySector(PaymentTexts payment, int signum) {
        return signum > 0
                ? Optional.empty()
                : organisations
                        .category(payment, texts)
                        .map(category -> new CategoryMatch(
                                category,
                                category.key().equals(CategoryDerivations.SHOPPING)
                                        ? CategoryRule.RETAILER
                                        : CategoryRule.SECTOR));
    }

    private static Optional<CategoryMatch> bareTransfer(Operation operation) {
        return operation == Operation.TRANSFER
                ? Optional.of(new CategoryMatch(CategoryTable.of("transfer"), CategoryRule.BARE_TRANSFER))
                : Optional.empty();
    }
}
