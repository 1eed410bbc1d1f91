package org.mesinfos.pipelines.enrich.category;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rules of people about their own transactions. Those of one person at a time are compiled, because the records of a person
 * follow each other. Not thread-safe.
 */
final class PersonalOverrides {

    private static final CompiledOverrides NONE =
            new CompiledOverrides(List.of(), CompiledOverrides.Precedence.FIRST_RULE);

    private final PersonalCategories categories;
    private String person = "";
    private CompiledOverrides compiled = NONE;

    PersonalOverrides(PersonalCategories categories) {
        this.categories = categories;
    }

    /**
     * Returns the category that a person's rules give to a payment.
     *
     * @param owner the person; null for a transaction of nobody
     */
    Optional<SpendingCategory> category(@Nullable String owner, PaymentTexts payment) {
        if (owner == null) {
            return Optional.empty();
        }
        if (!owner.equals(person)) {
            List<CategoryOverride> rules = categories.of(owner);
            compiled = rules.isEmpty() ? NONE : new CompiledOverrides(rules, CompiledOverrides.Precedence.FIRST_RULE);
            person = owner;
        }
        return compiled == NONE ? Optional.empty() : compiled.category(payment, payment.texts());
    }
}
