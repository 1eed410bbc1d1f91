package org.mesinfos.pipelines.enrich.category;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.pipelines.enrich.category.Keyword.Order;
import org.mesinfos.records.BankTransaction;

/**
 * Finds out what movements were about: rules are asked in the order of their certainty, and the first that answers
 * decides. For one thread; what it says of a movement does not depend on those before.
 */
final class Categoriser {

    /** The category and the rule that found it. */
    record Answer(Category category, Rule rule) {}

    /**
     * What was found out.
     *
     * @param name of the other party without what stands around it; empty for transfers and where there is none
     * @param merchant when the name is a known one
     * @param answer what it was about
     */
    record Finding(Optional<String> name, Optional<Merchant> merchant, Optional<Answer> answer) {}

    private static final int MOST_TEXTS = 4;

    private final Codes codes = Codes.instance();
    private final Overrides overrides;
    private final Label kind;
    private final List<Label> readers = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    Categoriser(List<CategoryOverride> rules) {
        Lexicon lexicon = Lexicon.instance();
        this.overrides = new Overrides(rules);
        this.kind = new Label(lexicon);
        for (int i = 0; i < MOST_TEXTS; i++) {
            readers.add(new Label(lexicon));
        }
    }

    Finding find(BankTransaction movement) {
        read(movement);
        if (labels.isEmpty()) {
            return new Finding(
                    Optional.empty(),
                    Optional.empty(),
                    byCode(movement).or(() -> byCreditor(movement, signum(movement.getAmount()), Operation.UNKNOWN)));
        }
        int signum = signum(movement.getAmount());
        Operation operation = operation(movement);
        Optional<Merchant> merchant = merchant(operation);
        Optional<Answer> answer = overrides
                .category(movement, texts)
                .map(category -> new Answer(category, Rule.OVERRIDE))
                .or(() -> byCode(movement))
                .or(() -> byCreditor(movement, signum, operation))
                .or(() -> byOperation(operation, signum))
                .or(() -> byWords(Order.BEFORE_MERCHANTS, signum, operation))
                .or(() -> merchant.flatMap(known -> byMerchant(known, signum, operation)))
                .or(() -> byWords(Order.AFTER_MERCHANTS, signum, operation))
                .or(() -> byProcessor(signum, operation))
                .or(() -> bareTransfer(operation));
        if (!isPaid(operation)) {
            return new Finding(Optional.empty(), Optional.empty(), answer);
        }
        boolean bank = merchant.isEmpty()
                && (answer.filter(found -> found.rule() == Rule.FIRST_WORDS).isPresent()
                        || (signum > 0 && operation == Operation.UNKNOWN));
        return new Finding(bank ? Optional.empty() : labels.get(0).name(), merchant, answer);
    }

    private void read(BankTransaction movement) {
        texts.clear();
        labels.clear();
        add(movement.getCounterpartyName());
        add(movement.getLabel());
        add(movement.getLabelDetail());
        add(movement.getRemittanceInformation());
    }

    private void add(String text) {
        if (text != null && !texts.contains(text)) {
            labels.add(readers.get(texts.size()).read(text));
            texts.add(text);
        }
    }

    private static int signum(BigDecimal amount) {
        return amount == null ? 0 : amount.signum();
    }

    private Operation operation(BankTransaction movement) {
        Operation coded = movement.getTransactionCode() == null
                ? Operation.UNKNOWN
                : TransactionCodes.operation(movement.getTransactionCode());
        if (coded != Operation.UNKNOWN) {
            return coded;
        }
        for (Label label : labels) {
            if (label.operation() != Operation.UNKNOWN) {
                return label.operation();
            }
        }
        return movement.getKind() == null
                ? Operation.UNKNOWN
                : kind.read(movement.getKind()).operation();
    }

    private Optional<Merchant> merchant(Operation operation) {
        for (Label label : labels) {
            Optional<Merchant> merchant = label.merchant(operation);
            if (merchant.isPresent()) {
                return merchant;
            }
        }
        return Optional.empty();
    }

    private static boolean isPaid(Operation operation) {
        return switch (operation) {
            case CARD, DIRECT_DEBIT, UNKNOWN -> true;
            case TRANSFER, CASH_WITHDRAWAL, CASH_DEPOSIT, CHEQUE -> false;
        };
    }

    private Optional<Answer> byCode(BankTransaction movement) {
        return Optional.ofNullable(movement.getMerchantCategoryCode())
                .flatMap(codes::merchantCode)
                .map(category -> new Answer(category, Rule.MERCHANT_CODE))
                .or(() -> Optional.ofNullable(movement.getPurposeCode())
                        .flatMap(codes::purpose)
                        .map(category -> new Answer(category, Rule.PURPOSE)));
    }

    private Optional<Answer> byCreditor(BankTransaction movement, int signum, Operation operation) {
        return Optional.ofNullable(movement.getCreditorId())
                .flatMap(codes::creditor)
                .map(category -> finer(category, signum, operation).orElse(category))
                .map(category -> new Answer(category, Rule.CREDITOR));
    }

    /** Cash goes out by machine and comes in over the counter; against that direction the words mean something else. */
    private static Optional<Answer> byOperation(Operation operation, int signum) {
        return switch (operation) {
            case CASH_WITHDRAWAL -> signum > 0 ? Optional.empty() : operation("cash_withdrawal");
            case CASH_DEPOSIT -> signum < 0 ? Optional.empty() : operation("cash_deposit");
            case CHEQUE -> operation("cheque");
            case CARD, DIRECT_DEBIT, TRANSFER, UNKNOWN -> Optional.empty();
        };
    }

    private static Optional<Answer> operation(String category) {
        return Optional.of(new Answer(Categories.of(category), Rule.OPERATION));
    }

    private Optional<Answer> byWords(Order order, int signum, Operation operation) {
        Rule rule = order == Order.BEFORE_MERCHANTS ? Rule.FIRST_WORDS : Rule.WORDS;
        for (Label label : labels) {
            Optional<Keyword> keyword = label.keyword(order, signum, operation);
            if (keyword.isPresent()) {
                Category told = keyword.get().category();
                return Optional.of(new Answer(finer(told, signum, operation).orElse(told), rule));
            }
        }
        return Optional.empty();
    }

    /** What merchants sell is what debits are about, and credits only where a card was used. */
    private Optional<Answer> byMerchant(Merchant merchant, int signum, Operation operation) {
        if (merchant.category().isEmpty()) {
            return Optional.empty();
        }
        Category sold = merchant.category().get();
        if (signum > 0 && operation != Operation.CARD && !isRefund()) {
            return sold.key().equals("health_insurance")
                    ? Optional.of(new Answer(Categories.of("health_reimbursement"), Rule.INSURER))
                    : Optional.empty();
        }
        Optional<Category> byCard = merchant.byCard();
        if (byCard.isPresent() && operation == Operation.CARD) {
            return byCard.map(category -> new Answer(category, Rule.MERCHANT));
        }
        if (byCard.isPresent() && labels.stream().anyMatch(label -> label.tells(byCard.get(), signum, operation))) {
            return byCard.map(category -> new Answer(category, Rule.MERCHANT_AND_WORDS));
        }
        return finer(sold, signum, operation)
                .or(() -> insurance(sold, signum, operation))
                .map(category -> new Answer(category, Rule.MERCHANT_AND_WORDS))
                .or(() -> Optional.of(new Answer(sold, rule(merchant, operation))));
    }

    private static Rule rule(Merchant merchant, Operation operation) {
        if (merchant.byCard().isPresent() && operation == Operation.UNKNOWN) {
            return Rule.EITHER_TRADE;
        }
        return merchant.origin() == Merchant.Origin.INDEX ? Rule.BRAND : Rule.MERCHANT;
    }

    private boolean isRefund() {
        for (Label label : labels) {
            if (label.isRefund()) {
                return true;
            }
        }
        return false;
    }

    /** What those are about that take payments for others, when nothing is known of the others. */
    private Optional<Answer> byProcessor(int signum, Operation operation) {
        for (Label label : labels) {
            Optional<Answer> answer = label.processor().flatMap(merchant -> byMerchant(merchant, signum, operation));
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** What words tell of insurance that a company of another trade sells under its name. */
    private Optional<Category> insurance(Category sold, int signum, Operation operation) {
        if (sold.isInsurance()) {
            return Optional.empty();
        }
        for (Label label : labels) {
            Optional<Keyword> keyword = label.insurance(signum, operation);
            if (keyword.isPresent()) {
                Category told = keyword.get().category();
                return finer(told, signum, operation).or(() -> Optional.of(told));
            }
        }
        return Optional.empty();
    }

    /** What words of the labels make of a category, when they tell more exactly. */
    private Optional<Category> finer(Category category, int signum, Operation operation) {
        for (Label label : labels) {
            Optional<Keyword> keyword = label.refining(category, signum, operation);
            if (keyword.isPresent()) {
                return keyword.map(Keyword::category);
            }
        }
        return Optional.empty();
    }

    private static Optional<Answer> bareTransfer(Operation operation) {
        return operation == Operation.TRANSFER
                ? Optional.of(new Answer(Categories.of("transfer"), Rule.BARE_TRANSFER))
                : Optional.empty();
    }
}
