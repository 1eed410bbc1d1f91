package org.mesinfos.pipelines.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.iban4j.Iban;
import org.iban4j.Iban4jException;
import org.mesinfos.pipelines.enrich.money.BankTable;
import org.mesinfos.pipelines.enrich.reference.RecentValues;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.identity.RibKey;

/**
 * Derivation of the validity of an IBAN, and the country and bank of a valid one. Not thread-safe.
 *
 * <p>The checks are length and format by country, the ISO 7064 check digits and, for France and Monaco, the RIB key in
 * the IBAN, which detects errors that the other checks miss.
 */
final class IbanEnrichment {

    static final String SOURCE = "ISO 13616, iban4j 3.2.14";

    /** Less than 1, because codes remain in use after banks merge. */
    private static final double BANK_KNOWN = 0.95;

    private static final Pattern SPACING = Pattern.compile("[\\s.\u00a0\u202f-]");
    /** A partly masked IBAN, which can neither be confirmed nor refuted. */
    private static final Pattern MASKED = Pattern.compile("[^A-Z0-9]|XXX");

    private final RecentValues<String, List<DerivedFact>> recent = new RecentValues<>(IbanEnrichment::derive);

    /** Returns the facts derived from an IBAN in any spelling. */
    List<DerivedFact> facts(String iban) {
        return recent.of(iban);
    }

    private static List<DerivedFact> derive(String delivered) {
        String compact = SPACING.matcher(delivered).replaceAll("").toUpperCase(Locale.ROOT);
        if (MASKED.matcher(compact).find()) {
            return List.of();
        }
        try {
            Iban iban = Iban.valueOf(compact);
            String country = iban.getCountryCode().getAlpha2();
            if (!hasValidNationalKey(country, iban.getBban())) {
                return List.of(valid(false));
            }
            List<DerivedFact> facts = new ArrayList<>(
                    List.of(fact("bank_code", iban.getBankCode()), fact("country", country), valid(true)));
            BankTable.instance().bic(country, iban.getBankCode()).ifPresent(bic -> addBank(bic, facts));
            return List.copyOf(facts);
        } catch (Iban4jException invalid) {
            return List.of(valid(false));
        }
    }

    private static void addBank(String bic, List<DerivedFact> facts) {
        facts.add(new DerivedFact("bic", bic, ReferenceTable.BANKS.citation(), BANK_KNOWN));
        BankTable.instance()
                .name(bic)
                .ifPresent(name -> facts.add(
                        new DerivedFact("bank_name", name, ReferenceTable.BANK_NAMES.citation(), BANK_KNOWN)));
    }

    private static boolean hasValidNationalKey(String country, String bban) {
        boolean hasKey = country.equals("FR") || country.equals("MC");
        return !hasKey || RibKey.isValid(bban);
    }

    private static DerivedFact valid(boolean value) {
        return fact("valid", Boolean.toString(value));
    }

    private static DerivedFact fact(String suffix, String value) {
        return new DerivedFact(suffix, value, SOURCE, 1.0);
    }
}
