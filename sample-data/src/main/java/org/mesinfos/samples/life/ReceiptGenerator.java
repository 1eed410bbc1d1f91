package org.mesinfos.samples.life;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.life.Ticket.Channel;
import org.mesinfos.samples.life.Ticket.Payment;
import org.mesinfos.samples.life.Ticket.Points;
import org.mesinfos.samples.person.Customer;
import org.mesinfos.samples.person.Person;
import org.mesinfos.samples.person.SampleOrganisation;
import org.mesinfos.samples.person.SeededRandom;

/** Generator of the receipts of a person. */
final class ReceiptGenerator {

    private static final int SHOPS = 900;
    private static final int TILLS = 12;

    private final long seed;

    ReceiptGenerator(long seed) {
        this.seed = seed;
    }

    List<Ticket> of(Person person, Timeline timeline) {
        List<Ticket> tickets = new ArrayList<>();
        int card = 0;
        for (Customer customer : person.customersOf(SampleOrganisation.MARCHE_CLAIR)) {
            SeededRandom chance = SeededRandom.of(seed, "shopping", person.index() * 2L + card++);
            Basket basket = new Basket(chance, customer.holdings().cards().get(0), person);
            timeline.all().forEach(month -> tickets.addAll(basket.month(month)));
        }
        return tickets;
    }

    /** Purchases with one card, in sequence, because points accumulate. */
    private static final class Basket {

        private final SeededRandom chance;
        private final String card;
        private final String shop;
        private final String shopName;
        private int balance;

        Basket(SeededRandom chance, String card, Person person) {
            this.chance = chance;
            this.card = card;
            this.shop = "0" + (100 + person.index() % SHOPS);
            this.shopName = "Marché Clair " + person.home().commune().name();
            this.balance = chance.between(0, 200);
        }

        List<Ticket> month(YearMonth month) {
            List<Ticket> tickets = new ArrayList<>();
            for (int day = chance.between(1, 6); day <= month.lengthOfMonth(); day += chance.between(5, 9)) {
                tickets.add(ticket(month.atDay(day)));
            }
            return tickets;
        }

        private Ticket ticket(LocalDate day) {
            LocalDateTime time = day.atTime(chance.between(8, 20), chance.below(60), chance.below(60));
            List<Ticket.Line> lines = lines();
            int checkout = chance.between(1, TILLS);
            int won = lines.stream().mapToInt(Ticket.Line::cents).sum() / 500;
            int used = balance > 180 ? 100 : 0;
            balance += won - used;
            return new Ticket(
                    shop + "-" + twoDigits(checkout) + "-" + day.toString().replace("-", "") + "-" + number(),
                    card,
                    time,
                    shop,
                    shopName,
                    checkout,
                    chance.between(1, 60),
                    chance.percent(8) ? Channel.ONLINE : Channel.SHOP,
                    lines,
                    chance.percent(85) ? Payment.CARD : Payment.CASH,
                    new Points(won, used, balance));
        }

        /**
         * Returns a number that ends in the card number, so that no two customers of one till and day share a number.
         */
        private String number() {
            return chance.digits(3) + card.substring(6);
        }

        private List<Ticket.Line> lines() {
            List<Ticket.Line> lines = new ArrayList<>();
            int count = chance.between(2, 6);
            for (int position = 1; position <= count; position++) {
                ShopProduct product = chance.pick(ShopProduct.ALL);
                int thousandths = product.weighed() ? chance.between(120, 1900) : 1000 * chance.between(1, 3);
                int full = Math.round(product.unitCents() * thousandths / 1000f);
                int discount = chance.percent(12) ? full / 10 : 0;
                lines.add(new Ticket.Line(position, product, thousandths, full - discount, discount));
            }
            return lines;
        }
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
