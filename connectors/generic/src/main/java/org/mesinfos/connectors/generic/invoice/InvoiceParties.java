package org.mesinfos.connectors.generic.invoice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.OrganisationName;
import org.mesinfos.connectors.generic.document.PaperLine;
import org.mesinfos.connectors.generic.document.Regions;
import org.mesinfos.connectors.generic.document.TakenValues;
import org.mesinfos.connectors.generic.document.Told;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;

/** Finder of the seller and buyer of an invoice, their registration numbers, and the account to pay to. */
final class InvoiceParties {

    private static final Pattern VAT_NUMBER = Pattern.compile(
            "[A-Z]{2}[A-Z0-9]{2}[A-Z0-9 .]{5,13}[A-Z0-9]|\\b[A-Z]\\d{7}[A-Z0-9]\\b|\\b\\d{8}[A-Z]\\b|\\b\\d{11}\\b");
    private static final Pattern SIRET = Pattern.compile("(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})\\b");
    private static final Pattern SIREN =
            Pattern.compile("(?:[\\p{L}-]+ )?(?:[AB] )?(\\d{3} ?\\d{3} ?\\d{3})\\b(?! ?\\d)");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    private final PrintedInvoice printed;

    InvoiceParties(PrintedInvoice printed) {
        this.printed = printed;
    }

    /** @param mappedValues receives the values that are mapped */
    void fill(Invoice.Builder record, TakenValues mappedValues) {
        seller().ifPresent(name -> {
            record.setSellerName(name);
            mappedValues.holdTexts(List.of(name));
        });
        BuyerName.in(printed.paper(), printed.captions()).ifPresent(name -> {
            record.setBuyerName(name);
            mappedValues.holdTexts(List.of(name));
        });
        Regions buyer = Regions.under(printed.captions().of("buyer", "ship-to", "buyer-vat"));
        Told<String> own = numbers("seller-vat", VAT_NUMBER, buyer).orElse(numbers("tax", VAT_NUMBER, buyer));
        own.one().ifPresent(number -> {
            record.setSellerVatNumber(number);
            mappedValues.hold("seller-vat");
        });
        numbers("buyer-vat", VAT_NUMBER, new Regions(List.of())).one().ifPresent(number -> {
            record.setBuyerVatNumber(number);
            mappedValues.hold("buyer-vat");
        });
        numbers("siret", SIRET, buyer).one().map(InvoiceParties::compact).ifPresent(record::setSellerSiret);
        numbers("siren", SIREN, buyer).one().map(InvoiceParties::compact).ifPresent(record::setSellerSiren);
        record.setPaymentMeans(means(mappedValues));
        if (record.getSellerSiret() != null) {
            mappedValues.hold("siret");
        }
        if (!record.getPaymentMeans().isEmpty()) {
            mappedValues.hold("iban");
        }
    }

    private Optional<String> seller() {
        Regions others = Regions.under(printed.captions().of("buyer", "ship-to"));
        Regions own = Regions.under(printed.captions().of("seller"));
        return OrganisationName.within(printed.paper(), own).or(() -> OrganisationName.in(printed.paper(), others));
    }

    private List<PaymentMeans> means(TakenValues mappedValues) {
        Told<String> iban = Told.of(printed.paper().lines().stream()
                .flatMap(line -> iban(line).stream())
                .toList());
        if (iban.one().isEmpty()) {
            return List.of();
        }
        mappedValues.holdTexts(iban.values());
        Told<String> bic = numbers("bic", BIC, new Regions(List.of()));
        return List.of(PaymentMeans.newBuilder()
                .setIban(PrintedIban.electronic(iban.one().get()))
                .setBic(bic.one().orElse(null))
                .build());
    }

    private Optional<String> iban(PaperLine line) {
        String text = line.printed().text();
        boolean named =
                printed.captions().on(line).anyMatch(caption -> caption.notion().equals("iban"));
        return named ? PrintedIban.in(text) : PrintedIban.checked(text);
    }

    /** Returns the distinct numbers of a pattern after captions outside some regions of the page. */
    private Told<String> numbers(String concept, Pattern pattern, Regions excluded) {
        return Told.of(printed.captions()
                .of(concept)
                .filter(caption ->
                        !excluded.hold(caption.line(), caption.line().tokens().subList(caption.from(), caption.to())))
                .flatMap(caption -> number(caption, pattern).stream())
                .toList());
    }

    private Optional<String> number(Caption caption, Pattern pattern) {
        return beside(caption, pattern)
                .or(() -> printed
                        .values()
                        .below(caption, token -> pattern.matcher(token.text()).matches())
                        .stream()
                        .map(token -> compact(token.text()))
                        .findFirst());
    }

    private static Optional<String> beside(Caption caption, Pattern pattern) {
        String behind = PaperLine.text(caption.line()
                .tokens()
                .subList(caption.to(), caption.line().tokens().size()));
        Matcher found = pattern.matcher(behind);
        boolean near = found.find() && found.start() <= 4;
        return near ? Optional.of(found.groupCount() > 0 ? found.group(1) : tight(found.group())) : Optional.empty();
    }

    /** Returns the number up to the first space that is followed by a word without digits. */
    private static String tight(String found) {
        StringBuilder number = new StringBuilder();
        for (String part : found.split(" ", -1)) {
            boolean digits = part.chars().anyMatch(Character::isDigit);
            if (!number.isEmpty() && !digits) {
                break;
            }
            number.append(part);
        }
        return number.toString();
    }

    private static String compact(String number) {
        return number.replace(" ", "");
    }
}
