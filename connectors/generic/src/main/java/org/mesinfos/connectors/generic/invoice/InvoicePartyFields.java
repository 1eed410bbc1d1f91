package org.mesinfos.connectors.generic.invoice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.generic.document.Caption;
import org.mesinfos.connectors.generic.document.DocumentLine;
import org.mesinfos.connectors.generic.document.MappedValues;
import org.mesinfos.connectors.generic.document.ObservedValues;
import org.mesinfos.connectors.generic.document.OrganisationNameFinder;
import org.mesinfos.connectors.generic.document.PageRegions;
import org.mesinfos.connectors.generic.document.TradeNameFinder;
import org.mesinfos.connectors.generic.print.PrintedIban;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.Invoice;
import org.mesinfos.records.PaymentMeans;

/** Finder of the seller and buyer of an invoice, their registration numbers, and the account to pay to. */
final class InvoicePartyFields {

    private static final Pattern VAT_NUMBER = Pattern.compile(
            "[A-Z]{2}[A-Z0-9]{2}[A-Z0-9 .]{5,13}[A-Z0-9]|\\b[A-Z]\\d{7}[A-Z0-9]\\b|\\b\\d{8}[A-Z]\\b|\\b\\d{11}\\b");
    private static final Pattern SIRET = Pattern.compile("(\\d{3} ?\\d{3} ?\\d{3} ?\\d{5})\\b");
    private static final Pattern SIREN =
            Pattern.compile("(?:[\\p{L}-]+ )?(?:[AB] )?(\\d{3} ?\\d{3} ?\\d{3})\\b(?! ?\\d)");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?");

    private final PrintedInvoice invoice;

    InvoicePartyFields(PrintedInvoice invoice) {
        this.invoice = invoice;
    }

    /** @param mappedValues receives the values that are mapped */
    void setFields(Invoice.Builder record, MappedValues mappedValues) {
        seller().ifPresent(name -> {
            record.setSellerName(name);
            mappedValues.markTextsMapped(List.of(name));
            record.setSellerTradeName(TradeNameFinder.find(invoice.document(), invoice.captions(), name)
                    .orElse(null));
        });
        BuyerNameFinder.find(invoice.document(), invoice.captions()).ifPresent(name -> {
            record.setBuyerName(name);
            mappedValues.markTextsMapped(List.of(name));
        });
        PageRegions buyer = PageRegions.ofCaptions(invoice.captions().find("buyer", "ship-to", "buyer-vat"));
        ObservedValues<String> own =
                findNumbers("seller-vat", VAT_NUMBER, buyer).orElse(findNumbers("tax", VAT_NUMBER, buyer));
        own.unanimous().ifPresent(number -> {
            record.setSellerVatNumber(number);
            mappedValues.markMapped("seller-vat");
        });
        findNumbers("buyer-vat", VAT_NUMBER, new PageRegions(List.of()))
                .unanimous()
                .ifPresent(number -> {
                    record.setBuyerVatNumber(number);
                    mappedValues.markMapped("buyer-vat");
                });
        findNumbers("siret", SIRET, buyer)
                .unanimous()
                .map(InvoicePartyFields::withoutSpaces)
                .ifPresent(record::setSellerSiret);
        findNumbers("siren", SIREN, buyer)
                .unanimous()
                .map(InvoicePartyFields::withoutSpaces)
                .ifPresent(record::setSellerSiren);
        record.setPaymentMeans(paymentMeans(mappedValues));
        if (record.getSellerSiret() != null) {
            mappedValues.markMapped("siret");
        }
        if (!record.getPaymentMeans().isEmpty()) {
            mappedValues.markMapped("iban");
        }
    }

    private Optional<String> seller() {
        PageRegions others = PageRegions.ofCaptions(invoice.captions().find("buyer", "ship-to"));
        PageRegions own = PageRegions.ofCaptions(invoice.captions().find("seller"));
        return OrganisationNameFinder.findIn(invoice.document(), own)
                .or(() -> OrganisationNameFinder.findIssuer(
                        invoice.document(),
                        invoice.captions(),
                        others,
                        invoice.captions().find("siret", "siren", "seller-vat", "registration", "tax-number")));
    }

    private List<PaymentMeans> paymentMeans(MappedValues mappedValues) {
        ObservedValues<String> iban = ObservedValues.of(invoice.document().lines().stream()
                .flatMap(line -> iban(line).stream())
                .toList());
        if (iban.unanimous().isEmpty()) {
            return List.of();
        }
        mappedValues.markTextsMapped(iban.distinctValues());
        ObservedValues<String> bic = findNumbers("bic", BIC, new PageRegions(List.of()));
        return List.of(PaymentMeans.newBuilder()
                .setIban(IbanFormat.withoutSpaces(iban.unanimous().get()))
                .setBic(bic.unanimous().orElse(null))
                .build());
    }

    private Optional<String> iban(DocumentLine line) {
        String text = line.printed().text();
        boolean named = invoice.captions()
                .onLine(line)
                .anyMatch(caption -> caption.concept().equals("iban"));
        return named ? PrintedIban.find(text) : PrintedIban.findValid(text);
    }

    /** Returns the distinct numbers of a pattern after captions outside some regions of the page. */
    private ObservedValues<String> findNumbers(String concept, Pattern pattern, PageRegions excluded) {
        return ObservedValues.of(invoice.captions()
                .find(concept)
                .filter(caption -> !excluded.contain(
                        caption.line(), caption.line().tokens().subList(caption.firstToken(), caption.endToken())))
                .flatMap(caption -> findNumber(caption, pattern).stream())
                .toList());
    }

    private Optional<String> findNumber(Caption caption, Pattern pattern) {
        return findAfter(caption, pattern)
                .or(() ->
                        invoice
                                .values()
                                .tokensBelow(
                                        caption,
                                        token -> pattern.matcher(token.text()).matches())
                                .stream()
                                .map(token -> withoutSpaces(token.text()))
                                .findFirst());
    }

    private static Optional<String> findAfter(Caption caption, Pattern pattern) {
        String behind = DocumentLine.joinText(caption.line()
                .tokens()
                .subList(caption.endToken(), caption.line().tokens().size()));
        Matcher found = pattern.matcher(behind);
        boolean near = found.find() && found.start() <= 4;
        return near
                ? Optional.of(found.groupCount() > 0 ? found.group(1) : withoutTrailingWords(found.group()))
                : Optional.empty();
    }

    /** Returns the number up to the first space that is followed by a word without digits. */
    private static String withoutTrailingWords(String found) {
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

    private static String withoutSpaces(String number) {
        return number.replace(" ", "");
    }
}
