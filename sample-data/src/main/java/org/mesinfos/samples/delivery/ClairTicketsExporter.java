package org.mesinfos.samples.delivery;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.mesinfos.records.PaymentMeans;
import org.mesinfos.records.PaymentMethod;
import org.mesinfos.records.Receipt;
import org.mesinfos.records.ReceiptLine;
import org.mesinfos.records.RecordType;
import org.mesinfos.records.SubjectKind;
import org.mesinfos.samples.life.Life;
import org.mesinfos.samples.life.ShopProduct;
import org.mesinfos.samples.life.Ticket;
import org.mesinfos.samples.life.Timeline;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.truth.ExpectedAttribution;
import org.mesinfos.samples.truth.OwnerResolver;
import org.mesinfos.samples.truth.TruthRecorder;

/**
 * Exporter of the receipts of all cards of Marché Clair as XML, one file a month. Each file repeats the last two days
 * of the previous one.
 */
final class ClairTicketsExporter implements Exporter {

    private static final String CONNECTOR = "marche-clair/tickets";
    private static final String NAMESPACE = "urn:marche-clair:tickets:1";
    private static final String CHAIN = "Marché Clair";
    private static final int OVERLAP = 2;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss", Locale.ROOT);

    private record MonthFile(OutputFile file, IndentedXmlWriter xml, Timeline.Window window) {}

    private final OwnerResolver owners;
    private final List<MonthFile> files = new ArrayList<>();

    ClairTicketsExporter(Timeline timeline, OwnerResolver owners, DeliveryWriter postbox) throws IOException {
        this.owners = owners;
        for (int month = 0; month < timeline.months(); month++) {
            String name = "tickets-" + timeline.month(month);
            OutputFile output = postbox.open(SampleOrganisation.MARCHE_CLAIR, name, name + ".xml", CONNECTOR);
            IndentedXmlWriter xml = new IndentedXmlWriter(output);
            xml.root("tickets", NAMESPACE, "enseigne", CHAIN);
            files.add(new MonthFile(output, xml, timeline.window(month, OVERLAP)));
        }
    }

    @Override
    public void export(Person person, Life life, TruthRecorder book) throws IOException {
        Map<String, ExpectedAttribution> owner = new HashMap<>();
        for (Customer customer : person.customersOf(SampleOrganisation.MARCHE_CLAIR)) {
            customer.holdings().cards().forEach(card -> owner.put(card, owners.ofCustomer(person, customer)));
        }
        for (Ticket ticket : life.tickets()) {
            int sightings = 0;
            for (MonthFile month : files) {
                if (month.window().contains(ticket.time().toLocalDate())) {
                    write(ticket, month.xml());
                    month.file().tally().accept();
                    sightings++;
                }
            }
            ExpectedAttribution attribution =
                    Objects.requireNonNull(owner.get(ticket.card()), "a ticket is paid for with a card of a customer");
            book.expect(attribution, expected(ticket), sightings);
        }
    }

    private static void write(Ticket ticket, IndentedXmlWriter xml) throws IOException {
        xml.open(
                "ticket",
                "numero",
                ticket.number(),
                "carte",
                ticket.card(),
                "date",
                TIME.format(ticket.time()),
                "magasin",
                ticket.shop(),
                "nomMagasin",
                ticket.shopName(),
                "caisse",
                String.valueOf(ticket.checkout()),
                "hote",
                String.valueOf(ticket.cashier()),
                "enLigne",
                String.valueOf(ticket.channel() == Ticket.Channel.ONLINE));
        for (Ticket.Line line : ticket.lines()) {
            write(line, xml);
        }
        xml.leaf("total", ExportTexts.point(ticket.totalCents()));
        xml.leaf("paye", ExportTexts.point(ticket.totalCents()));
        xml.leaf("devise", "EUR");
        xml.leaf("articles", String.valueOf(ticket.articles()));
        xml.leaf("paiement", ticket.payment().code());
        Ticket.Points points = ticket.points();
        xml.leaf(
                "points",
                "",
                "acquis",
                String.valueOf(points.won()),
                "utilises",
                String.valueOf(points.used()),
                "solde",
                String.valueOf(points.balance()));
        xml.close();
    }

    private static void write(Ticket.Line line, IndentedXmlWriter xml) throws IOException {
        ShopProduct product = line.product();
        xml.open(
                "ligne",
                "ordre",
                String.valueOf(line.position()),
                "ean",
                product.barcode(),
                "quantite",
                quantity(line).toPlainString(),
                "unite",
                product.unit(),
                "prixUnitaire",
                ExportTexts.point(product.unitCents()),
                "montant",
                ExportTexts.point(line.cents()),
                "remise",
                ExportTexts.point(line.discountCents()));
        xml.leaf("libelle", product.label());
        xml.leaf("rayon", product.section(), "code", product.sectionCode());
        xml.leaf("famille", product.family(), "code", product.familyCode());
        xml.close();
    }

    private static BigDecimal quantity(Ticket.Line line) {
        BigDecimal thousandths = BigDecimal.valueOf(line.thousandths(), 3);
        return line.product().unit().equals("KG") ? thousandths : thousandths.setScale(0);
    }

    private static Receipt expected(Ticket ticket) {
        Receipt record = (Receipt) RecordType.RECEIPT.newRecord();
        record.setOrganisation(SampleOrganisation.MARCHE_CLAIR.id());
        record.setSubject(ticket.card());
        record.setSubjectKind(SubjectKind.CARD);
        record.getAdditional().put("/tickets/@enseigne", CHAIN);
        record.setReceiptNumber(ticket.number());
        record.setLocalTime(ticket.time());
        record.setZone(Timeline.ZONE.getId());
        record.setShopId(ticket.shop());
        record.setShopName(ticket.shopName());
        record.setCheckoutId(String.valueOf(ticket.checkout()));
        record.setCashierId(String.valueOf(ticket.cashier()));
        record.setOnline(ticket.channel() == Ticket.Channel.ONLINE);
        record.setTotal(ExportTexts.amount(ticket.totalCents()));
        record.setPaid(ExportTexts.amount(ticket.totalCents()));
        record.setCurrency("EUR");
        record.setItemCount(ticket.articles());
        record.setPointsWon(BigDecimal.valueOf(ticket.points().won()));
        record.setPointsUsed(BigDecimal.valueOf(ticket.points().used()));
        record.setPointsBalance(BigDecimal.valueOf(ticket.points().balance()));
        record.setLoyaltyNumber(ticket.card());
        record.setPaymentMeans(List.of(paymentMeans(ticket)));
        record.setLines(
                ticket.lines().stream().map(ClairTicketsExporter::expected).toList());
        return record;
    }

    private static PaymentMeans paymentMeans(Ticket ticket) {
        PaymentMeans means = new PaymentMeans();
        means.setCode(ticket.payment().code());
        means.setMethod(
                switch (ticket.payment()) {
                    case CARD -> PaymentMethod.CARD;
                    case CASH -> PaymentMethod.CASH;
                });
        return means;
    }

    private static ReceiptLine expected(Ticket.Line line) {
        ShopProduct product = line.product();
        ReceiptLine record = new ReceiptLine();
        record.setPosition(line.position());
        record.setBarcode(product.barcode());
        record.setLabel(product.label());
        record.setQuantity(quantity(line));
        record.setUnit(product.unit());
        record.setUnitPrice(ExportTexts.amount(product.unitCents()));
        record.setAmount(ExportTexts.amount(line.cents()));
        record.setDiscount(ExportTexts.amount(line.discountCents()));
        record.setSectionCode(product.sectionCode());
        record.setSectionLabel(product.section());
        record.setFamilyCode(product.familyCode());
        record.setFamilyLabel(product.family());
        return record;
    }

    @Override
    public void close() throws IOException {
        for (MonthFile month : files) {
            month.xml().end();
            month.file().close();
        }
    }
}
