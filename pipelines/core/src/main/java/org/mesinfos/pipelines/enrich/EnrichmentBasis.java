package org.mesinfos.pipelines.enrich;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.mesinfos.pipelines.enrich.category.CategoryOverride;
import org.mesinfos.pipelines.enrich.category.PersonalCategories;
import org.mesinfos.pipelines.enrich.money.OrganisationZones;
import org.mesinfos.pipelines.enrich.money.RatesFile;
import org.mesinfos.pipelines.enrich.reference.ReferenceTable;
import org.mesinfos.pipelines.rows.Digests;
import org.mesinfos.pipelines.thirdparty.ThirdPartyPolicy;
import org.mesinfos.views.FlatViewFiles;

/**
 * The inputs, besides the records themselves, that determine derived values.
 *
 * @param personal category rules of people about their own transactions, which precede those of the operator
 * @param categories category rules of the operator; the first that matches applies
 * @param organisations names of organisations with the category of their sector
 * @param currency of the persons, ISO 4217
 * @param rates exchange rates
 * @param zones time zones of organisations, in which an amount has the day of its rate, and a reading its day
 * @param countries countries of organisations, in which national telephone numbers are valid
 * @param thirdParties treatment of other people in the records
 * @param views files of flat views beside the records
 */
public record EnrichmentBasis(
        PersonalCategories personal,
        List<CategoryOverride> categories,
        List<CategoryOverride> organisations,
        String currency,
        RatesFile rates,
        OrganisationZones zones,
        OrganisationCountries countries,
        ThirdPartyPolicy thirdParties,
        FlatViewFiles views)
        implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * Version of the derivation code. Increase it whenever the same records and tables yield other values, in a record
     * or across records.
     */
    private static final int RULES = 10;

    /** No rules of an operator, euros, and the bundled exchange rates. */
    public static final EnrichmentBasis DEFAULT = new EnrichmentBasis(List.of(), List.of(), "EUR", RatesFile.NONE);

    /** Creates a basis that keeps other people in the records, with the days of Paris, the numbers of France and without files of views. */
    public EnrichmentBasis(
            List<CategoryOverride> categories, List<CategoryOverride> organisations, String currency, RatesFile rates) {
        this(
                PersonalCategories.NONE,
                categories,
                organisations,
                currency,
                rates,
                OrganisationZones.DEFAULT,
                OrganisationCountries.DEFAULT,
                ThirdPartyPolicy.KEEP,
                FlatViewFiles.NONE);
    }

    /** Returns this basis with other files of flat views. */
    public EnrichmentBasis withViews(FlatViewFiles files) {
        return new EnrichmentBasis(
                personal, categories, organisations, currency, rates, zones, countries, thirdParties, files);
    }

    /** Returns this basis with other time zones of organisations. */
    public EnrichmentBasis withZones(OrganisationZones other) {
        return new EnrichmentBasis(
                personal, categories, organisations, currency, rates, other, countries, thirdParties, views);
    }

    /** Returns this basis with other countries of organisations. */
    public EnrichmentBasis withCountries(OrganisationCountries other) {
        return new EnrichmentBasis(
                personal, categories, organisations, currency, rates, zones, other, thirdParties, views);
    }

    /** Returns this basis with rules of people. */
    public EnrichmentBasis withPersonal(PersonalCategories rules) {
        return new EnrichmentBasis(
                rules, categories, organisations, currency, rates, zones, countries, thirdParties, views);
    }

    public EnrichmentBasis {
        categories = List.copyOf(categories);
        organisations = List.copyOf(organisations);
    }

    /**
     * Returns the hexadecimal fingerprint of rules, tables, libraries and settings. Equal fingerprints mean that equal
     * records are enriched equally.
     */
    public String fingerprint() {
        MessageDigest digest = Digests.newSha256();
        List<String> parts = List.of(
                "rules " + RULES,
                PhoneEnrichment.SOURCE,
                IbanEnrichment.SOURCE,
                personal.sha256(),
                categories.toString(),
                organisations.toString(),
                currency,
                rates.sha256(),
                zones.toString(),
                countries.toString(),
                thirdParties.toString(),
                views.toString());
        parts.forEach(part -> digest.update((part + "\n").getBytes(StandardCharsets.UTF_8)));
        digest.update(ReferenceTable.sha256());
        return Digests.hexadecimal(digest.digest()).substring(0, 32);
    }
}
