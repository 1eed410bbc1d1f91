package org.mesinfos.pipelines.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;
import org.mesinfos.pipelines.enrich.category.TransactionEnrichment;
import org.mesinfos.pipelines.enrich.footprint.FootprintEnrichment;
import org.mesinfos.pipelines.enrich.money.CurrencyEnrichment;
import org.mesinfos.pipelines.enrich.money.ExchangeRates;
import org.mesinfos.pipelines.enrich.place.PositionEnrichment;
import org.mesinfos.pipelines.enrich.product.ReceiptEnrichment;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Envelope;
import org.mesinfos.records.PostalAddress;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.RecordType;

/**
 * Addition of derived values to records. Not thread-safe, because it caches recent values.
 *
 * <p>Delivered values are never changed. The derivations of a record are sorted and do not depend on the records before
 * it.
 */
public final class Enricher {

    private final OrganisationCountries countries;
    private final PhoneEnrichment phones = new PhoneEnrichment();
    private final IbanEnrichment ibans = new IbanEnrichment();
    private final CommuneEnrichment communes = new CommuneEnrichment();

    private final TransactionEnrichment transactions;
    private final CurrencyEnrichment currencies;
    private final FootprintEnrichment footprints = new FootprintEnrichment();
    private final PositionEnrichment positions = new PositionEnrichment();
    private final ReceiptEnrichment receipts = new ReceiptEnrichment();

    /**
     * Creates an enricher that reads the exchange rates of its basis.
     *
     * @param basis the rules, tables and settings, besides the records, that determine derived values
     */
    public Enricher(EnrichmentBasis basis) {
        this(basis, ExchangeRates.of(basis.rates()));
    }

    /**
     * Creates an enricher with exchange rates that are already in memory.
     *
     * @param basis the rules, tables and settings, besides the records, that determine derived values
     * @param rates the exchange rates of the basis
     */
    public Enricher(EnrichmentBasis basis, ExchangeRates rates) {
        this.countries = basis.countries();
        this.transactions = new TransactionEnrichment(basis.personal(), basis.categories(), basis.organisations());
        this.currencies = new CurrencyEnrichment(basis.currency(), rates, basis.zones());
    }

    /** Adds all values derived from each record to its derivations. Idempotent. */
    public void enrich(Map<RecordType, List<SpecificRecord>> records) {
        records.forEach((type, ofType) -> ofType.forEach(record -> enrich(type, record)));
    }

    /** Adds all values derived from the record to its derivations. Idempotent. */
    public void enrich(RecordType type, SpecificRecord record) {
        List<FieldFinder.FieldValue> fields = FieldFinder.of(type).find(record);
        List<Derivation> inferred = InferredReading.of(record);
        List<Derivation> derived = new ArrayList<>(inferred);
        Optional<String> region = region(fields);
        for (FieldFinder.FieldValue field : fields) {
            for (DerivedFact fact : facts(record, field, region)) {
                derived.add(fact.at(field.path()));
            }
        }
        currencies.derive(record, derived::add);
        footprints.derive(record, derived::add);
        positions.derive(record, derived::add);
        if (record instanceof Receipt receipt) {
            receipts.derive(receipt, derived::add);
        }
        if (record instanceof BankTransaction transaction) {
            transactions
                    .derive(transaction, derived::add)
                    .ifPresent(category -> footprints.derivePayment(transaction, category, derived::add));
        }
        if (!derived.isEmpty()) {
            Envelope.addDerived(record, derived);
        }
    }

    private List<DerivedFact> facts(SpecificRecord record, FieldFinder.FieldValue field, Optional<String> region) {
        return switch (field.role()) {
            case PHONE ->
                phones.facts(((String) field.value()).strip(), region, countries.of(Envelope.organisation(record)));
            case IBAN -> ibans.facts((String) field.value());
            case ADDRESS -> communes.facts((PostalAddress) field.value());
        };
    }

    /** Returns the region in which the person of a record lives, by its first address with a region. */
    private static Optional<String> region(List<FieldFinder.FieldValue> fields) {
        for (FieldFinder.FieldValue field : fields) {
            Optional<String> region =
                    field.role() == FieldRole.ADDRESS ? region((PostalAddress) field.value()) : Optional.empty();
            if (region.isPresent()) {
                return region;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> region(PostalAddress address) {
        String country = address.getCountry();
        if (country != null && !FrenchRegion.isFrench(country)) {
            return Optional.of(country);
        }
        Optional<String> byPostcode =
                Optional.ofNullable(address.getPostcode()).map(String::strip).flatMap(FrenchRegion::ofPostcode);
        return byPostcode.or(() -> Optional.ofNullable(country));
    }
}
