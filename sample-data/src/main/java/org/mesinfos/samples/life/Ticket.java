package org.mesinfos.samples.life;

import java.time.LocalDateTime;
import java.util.List;

/**
 * One receipt of a supermarket.
 *
 * @param card loyalty card that was shown
 * @param time local
 * @param points won, used, and balance afterwards
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

    /** Where it was bought. */
    public enum Channel {
        SHOP,
        ONLINE
    }

    /** How it was paid, with the code that the shop prints. */
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
     * One article.
     *
     * @param thousandths quantity: 2000 is two pieces, 452 is 0.452 kg
     * @param cents after the discount
     */
    public record Line(int position, Product product, int thousandths, int cents, int discountCents) {}

    public int totalCents() {
        return lines.stream().mapToInt(Line::cents).sum();
    }

    /** Pieces, and each weighed article as one. */
    public int articles() {
        return lines.stream()
                .mapToInt(line -> line.product().weighed() ? 1 : line.thousandths() / 1000)
                .sum();
    }
}
