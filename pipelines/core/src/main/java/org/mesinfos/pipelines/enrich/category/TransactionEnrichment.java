package org.mesinfos.pipelines.enrich.category;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.mesinfos.pipelines.enrich.category.Categoriser.Categorisation;
import org.mesinfos.pipelines.enrich.category.Categoriser.CategoryMatch;
import org.mesinfos.pipelines.enrich.reference.RecentValues;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;

/** Derivation of merchant, brand and category of transactions. Not thread-safe. */
public final class TransactionEnrichment {

    private static final String NAME_SOURCE =
            "label without what banks write around names, " + ReferenceTable.OPERATIONS.citation();

    /** Confidence of a name that belongs to a known merchant. */
    private static final double NAME_OF_KNOWN_MERCHANT = 0.9;

    private static final double NAME = 0.6;

    private static final Set<String> AUTHORITIES = Set.of("taxes", "fine");

    private final PersonalOverrides personal;
    private final RecentValues<PaymentTexts, Categorisation> categorisations;
    private final Map<CategoryRule, Map<String, List<Derivation>>> cache = new EnumMap<>(CategoryRule.class);

    /**
     * Creates the enrichment.
     *
     * @param personal rules of each person about their own transactions
     * @param rules of the operator; the first that matches applies
     * @param organisations names of organisations with the category of their sector, used if no other rule applies
     */
    public TransactionEnrichment(
            PersonalCategories personal, List<CategoryOverride> rules, List<CategoryOverride> organisations) {
        this.personal = new PersonalOverrides(personal);
        this.categorisations = new RecentValues<>(new Categoriser(rules, organisations)::find);
    }

    /**
     * Emits the values derived from a transaction.
     *
     * @return the key of its category; empty if no rule matches
     */
    public Optional<String> derive(BankTransaction transaction, Consumer<Derivation> derived) {
        PaymentTexts payment = PaymentTexts.of(transaction);
        Categorisation result = categorisations.of(payment);
        Optional<CategoryMatch> category = personal.category(transaction.getPersonId(), payment)
                .map(own -> new CategoryMatch(own, CategoryRule.PERSON))
                .or(result::category);
        category.ifPresent(answer -> cachedDerivations(answer).forEach(derived));
        result.merchant()
                .filter(merchant -> !isAuthority(merchant))
                .ifPresent(merchant -> derived.accept(brand(merchant)));
        result.name()
                .map(name -> new Derivation(
                        CategoryDerivations.MERCHANT,
                        name,
                        NAME_SOURCE,
                        result.merchant().isPresent() ? NAME_OF_KNOWN_MERCHANT : NAME))
                .ifPresent(derived);
        return category.map(answer -> answer.category().key());
    }

    /** Returns true for offices that collect taxes and fines: they have names, but no brand. */
    private static boolean isAuthority(Merchant merchant) {
        return merchant.category()
                .filter(category -> AUTHORITIES.contains(category.key()) || AUTHORITIES.contains(category.parent()))
                .isPresent();
    }

    private static Derivation brand(Merchant merchant) {
        return switch (merchant.origin()) {
            case INDEX ->
                new Derivation(
                        CategoryDerivations.BRAND,
                        merchant.name(),
                        ReferenceTable.BRANDS.citation(),
                        CategoryRule.BRAND.confidence());
            case DISTINCT, EVERYDAY ->
                new Derivation(
                        CategoryDerivations.BRAND,
                        merchant.name(),
                        ReferenceTable.MERCHANTS.citation(),
                        CategoryRule.MERCHANT.confidence());
        };
    }

    private List<Derivation> cachedDerivations(CategoryMatch answer) {
        return cache.computeIfAbsent(answer.rule(), rule -> new HashMap<>())
                .computeIfAbsent(
                        answer.category().key(),
                        key -> CategoryDerivations.of(
                                answer.category(),
                                answer.rule().source(),
                                answer.rule().confidence()));
    }
}
