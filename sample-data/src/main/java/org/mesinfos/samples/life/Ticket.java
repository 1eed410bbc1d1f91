package org.mesinfos.samples.life;

import java.time.LocalDateTime;
import java.util.List;

/**
 * Supermarket receipt.
 *
 * @param card loyalty card
 * @param time local time
 * @param points points won and used, with the resulting balance
 */
public record Ticket(
        String number,
        String card,
        LocalDateTime time,
        String shop,
        String shopName,
        int checkout,
        int cashier,
        Channel channel,
        List<Line> lines,
        Payment payment,
        Points points) {

    public Ticket {
        lines = List.copyOf(lines);
    }

    /** Place of purchase. */
    public enum Channel {
        SHOP,
        ONLINE
    }

    /** Means of payment, with the code printed by the shop. */
    public enum Payment {
        CARD("CB"),
        CASH("ESP");

        private final String code;

        Payment(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Loyalty points of a receipt. */
    public record Points(int won, int used, int balance) {}

    /**
     * Article on a receipt.
     *
     * @param thousandths quantity: 2000 is two pieces, 452 is 0.452 kg
     * @param cents price after the discount
     */
    public record Line(int position, ShopProduct product, int thousandths, int cents, int discountCents) {}

    public int totalCents() {
        return lines.stream().mapToInt(Line::cents).sum();
    }

    /** Returns the number of pieces; a weighed article counts as one. */
    public int articles() {
        return lines.stream()
                .mapToInt(line -> line.product().weighed() ? 1 : line.thousandths() / 1000)
                .sum();
    }
}
