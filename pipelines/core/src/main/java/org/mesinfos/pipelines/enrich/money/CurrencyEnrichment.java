package org.mesinfos.pipelines.enrich.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.Derivation;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.Receipt;

/**
 * Conversion of amounts in other currencies to the person's currency, at the reference rate of their date. Immutable.
 *
 * <p>The amount that the person actually paid differs, because banks apply their own rates.
 */
public final class CurrencyEnrichment {

    private static final double CONFIDENCE = 0.95;

    private final String currency;
    private final ExchangeRates rates;
    private final OrganisationZones zones;
    private final String name;
    private final int digits;

    /**
     * Creates the enrichment.
     *
     * @param currency of the persons, ISO 4217
     * @param rates the exchange rates
     * @param zones time zones of organisations, in which an instant has the day of its rate
     */
    public CurrencyEnrichment(String currency, ExchangeRates rates, OrganisationZones zones) {
        this.currency = currency;
        this.rates = rates;
        this.zones = zones;
        this.name = ".in_" + currency.toLowerCase(Locale.ROOT);
        this.digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    /** Emits the values derived from a record with an amount in another currency; nothing for other records. */
    public void derive(SpecificRecord record, Consumer<Derivation> derived) {
        if (record instanceof BankTransaction transaction && isOther(transaction.getCurrency())) {
            first(transaction.getOperationDate(), transaction.getBookingDate(), transaction.getValueDate())
                    .ifPresent(
                            day -> derive("amount", transaction.getAmount(), transaction.getCurrency(), day, derived));
        } else if (record instanceof Receipt receipt && isOther(receipt.getCurrency())) {
            date(receipt).ifPresent(day -> derive("total", receipt.getTotal(), receipt.getCurrency(), day, derived));
        } else if (record instanceof Invoice invoice && isOther(invoice.getCurrency())) {
            first(invoice.getIssueDate(), invoice.getPeriodEnd())
                    .ifPresent(
                            day -> derive("total_gross", invoice.getTotalGross(), invoice.getCurrency(), day, derived));
        }
    }

    private boolean isOther(@Nullable String other) {
        return other != null && !other.equals(currency) && rates.hasCurrency(other);
    }

    private static Optional<LocalDate> first(@Nullable LocalDate... days) {
        return Stream.of(days).filter(day -> day != null).findFirst();
    }

    private Optional<LocalDate> date(Receipt receipt) {
        return receipt.getLocalTime() != null
                ? Optional.of(receipt.getLocalTime().toLocalDate())
                : Optional.ofNullable(receipt.getInstant())
                        .map(instant -> zones.day(instant, receipt.getOrganisation()));
    }

    private void derive(
            String field,
            @Nullable BigDecimal amount,
            @Nullable String other,
            LocalDate day,
            Consumer<Derivation> derived) {
        if (amount == null || other == null) {
            return;
        }
        rates.rate(other, currency, day).ifPresent(rate -> {
            String source = rates.source();
            String path = field + name;
            derived.accept(new Derivation(path, rate.convert(amount, digits).toPlainString(), source, CONFIDENCE));
            derived.accept(new Derivation(
                    path + ".rate",
                    "1 " + currency + " = " + rate.factor().toPlainString() + " " + other,
                    source,
                    1.0));
            derived.accept(new Derivation(path + ".rate_date", rate.date().toString(), source, 1.0));
        });
    }
}
