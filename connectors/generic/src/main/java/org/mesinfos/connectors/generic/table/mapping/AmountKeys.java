package org.mesinfos.connectors.generic.table.mapping;

import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.generic.table.layout.FeeConvention;
import org.mesinfos.connectors.generic.table.layout.SignConvention;
import org.mesinfos.connectors.generic.table.layout.TransactionTableLayout;
import org.mesinfos.connectors.generic.table.role.RoleAssignment;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.mapping.yaml.YamlText;

/**
 * Keys of the amount in a mapping: its columns, and how its sign is known.
 *
 * @param layout of the table
 * @param selectors of its columns
 */
record AmountKeys(TransactionTableLayout layout, ColumnSelectors selectors) {

    private static final String SEPARATOR = "' + '";
    private static final String SUM = ", sum: " + SEPARATOR;

    /** Returns the keys without braces. */
    String write() {
        RoleAssignment roles = layout.roles();
        Optional<SampledColumn> debit = roles.find(TransactionColumnRole.DEBIT);
        Optional<SampledColumn> credit = roles.find(TransactionColumnRole.CREDIT);
        boolean reversed = layout.signConvention() == SignConvention.REVERSED;
        if (debit.isPresent() && credit.isPresent()) {
            return ofPair(reversed ? credit.get() : debit.get(), reversed ? debit.get() : credit.get())
                    + ", debit-sign: " + debitSign()
                    + (layout.signConvention() == SignConvention.OWED ? ", negate: true" : "");
        }
        if (layout.feeConvention() != FeeConvention.APART) {
            return withFees(roles.find(TransactionColumnRole.AMOUNT).orElseThrow());
        }
        if (debit.isPresent()) {
            return selectors.keys(debit.get())
                    + (layout.deliveredSigns().hasSignedDebits() == reversed ? ", negate: true" : "");
        }
        SampledColumn amount =
                credit.or(() -> roles.find(TransactionColumnRole.AMOUNT)).orElseThrow();
        String sign = layout.signCodes()
                .map(codes -> sign(
                        codes,
                        roles.find(TransactionColumnRole.SIGN)
                                .map(selectors::keys)
                                .orElseGet(() -> selectors.keys(amount) + trailing(codes))))
                .orElse("");
        return selectors.keys(amount) + sign + (reversed ? ", negate: true" : "");
    }

    /** Returns the key of a sign that codes state. */
    static String sign(DebitCreditCodes codes, String source) {
        return ", sign: {" + source + ", negative: " + quotedTexts(codes.outgoing()) + ", positive: "
                + quotedTexts(codes.incoming()) + "}";
    }

    /** Returns the key of the code at the end of a number. */
    static String trailing(DebitCreditCodes codes) {
        return ", pattern: " + YamlText.quoted(codes.trailingCodePattern());
    }

    /** Returns the keys of amounts without a code if these leave the account; empty if each amount needs a code. */
    Optional<String> writeUnmarked() {
        return layout.roles()
                .find(TransactionColumnRole.SIGN)
                .filter(sign -> layout.hasCreditMarks())
                .map(sign -> selectors.keys(layout.roles()
                                .find(TransactionColumnRole.AMOUNT)
                                .orElseThrow())
                        + ", negate: true, when: {" + selectors.keys(sign) + ", empty: true}");
    }

    private String ofPair(SampledColumn debit, SampledColumn credit) {
        return switch (layout.feeConvention()) {
            case APART -> "debit: " + selectors.selector(debit) + ", credit: " + selectors.selector(credit);
            case NEGATIVE -> "debit: " + selectors.selector(debit) + ", credit: {" + joined(credit, fees()) + "}" + SUM;
            case POSITIVE -> "debit: {" + joined(debit, fees()) + "}, credit: " + selectors.selector(credit) + SUM;
        };
    }

    /** Returns the sign of debits, so that those with the opposite one are reversed debits in later rows as well. */
    private String debitSign() {
        return switch (layout.signConvention()) {
            case AS_DELIVERED -> layout.deliveredSigns().hasMinusOnDebits() ? "signed" : "unsigned";
            case REVERSED -> "unsigned";
            case OWED -> "signed";
        };
    }

    private String withFees(SampledColumn amount) {
        return layout.feeConvention() == FeeConvention.NEGATIVE
                ? joined(amount, fees()) + SUM
                : "debit: " + selectors.selector(fees()) + ", credit: " + selectors.selector(amount)
                        + ", debit-sign: unsigned";
    }

    private SampledColumn fees() {
        return layout.roles().find(TransactionColumnRole.FEES).orElseThrow();
    }

    /** Returns the keys of numbers that are added up. */
    private String joined(SampledColumn first, SampledColumn second) {
        return "join: " + selectors.selectorList(List.of(first, second)) + ", separator: " + SEPARATOR;
    }

    /** Returns texts as YAML, without the empty one: a row without a code is rejected. */
    private static String quotedTexts(List<String> texts) {
        return YamlWriter.quotedList(
                texts.stream().filter(text -> !text.isEmpty()).toList());
    }
}
