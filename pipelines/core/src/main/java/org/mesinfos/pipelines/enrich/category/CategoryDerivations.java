package org.mesinfos.pipelines.enrich.category;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.records.Derivation;

/** The derived values that state the category of a transaction. Stateless. */
public final class CategoryDerivations {

    /** Name of the derived value that holds the key of the category. */
    public static final String NAME = "category";

    /** Name of the derived value that holds the class of the category in COICOP 2018. */
    public static final String COICOP = NAME + ".coicop";

    /** Name of the derived value that holds the name of the merchant, by which the category is often determined. */
    public static final String MERCHANT = "merchant";

    /** Name of the derived value that holds the brand of a known merchant. */
    public static final String BRAND = "brand";

    /** Category of purchases of any kind. */
    static final String SHOPPING = "shopping";

    private CategoryDerivations() {}

    /**
     * Returns the key, the COICOP code if there is one, and the display names of a category.
     *
     * @param category key of the category
     * @param source rule or evidence that determined it
     * @param confidence probability that it is right
     * @throws IllegalArgumentException if there is no such category
     */
    public static List<Derivation> of(String category, String source, double confidence) {
        return of(CategoryTable.of(category), source, confidence);
    }

    /** Returns whether nothing is known of a category but the sector of a retailer, so that a receipt may replace it. */
    public static boolean isOfRetailer(Derivation category) {
        return category.getName().equals(NAME)
                && category.getValue().equals(SHOPPING)
                && category.getSource().equals(CategoryRule.RETAILER.source());
    }

    /** Returns whether a derived value is a category or its code or name. */
    public static boolean isCategory(Derivation derivation) {
        return derivation.getName().equals(NAME) || derivation.getName().startsWith(NAME + ".");
    }

    static List<Derivation> of(SpendingCategory category, String source, double confidence) {
        List<Derivation> derivations = new ArrayList<>();
        derivations.add(new Derivation(NAME, category.key(), source, confidence));
        category.coicop().ifPresent(code -> derivations.add(new Derivation(COICOP, code, source, confidence)));
        derivations.add(new Derivation(NAME + ".name_en", category.english(), source, confidence));
        derivations.add(new Derivation(NAME + ".name_fr", category.french(), source, confidence));
        return List.copyOf(derivations);
    }
}
