package org.mesinfos.connectors.standard.orderpage;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Article of an order with its remarks and its price. Not thread-safe. */
final class OrderedArticle {

    private static final Pattern START =
            Pattern.compile("(?<quantity>\\d{1,6}(?:[.,]\\d{1,3})?)(?: (?<unit>lb|oz|kg|g))?"
                    + "(?: \\((?<measure>[^)]{1,40})\\))? ?(?:of|von|x) ?: (?<label>.+)");

    private final BigDecimal quantity;
    private final Optional<String> unit;
    private final String label;
    private final Map<String, String> remarks = new LinkedHashMap<>();
    private Optional<PrintedPrice> price = Optional.empty();

    private OrderedArticle(BigDecimal quantity, Optional<String> unit, String label) {
        this.quantity = quantity;
        this.unit = unit;
        this.label = label;
    }

    /** Returns the article that a line such as {@code 2 of: NAME} starts; empty for other lines. */
    static Optional<OrderedArticle> startedBy(String line) {
        Matcher start = START.matcher(line);
        if (!start.matches()) {
            return Optional.empty();
        }
        OrderedArticle article = new OrderedArticle(
                new BigDecimal(start.group("quantity").replace(',', '.')),
                Optional.ofNullable(start.group("unit")),
                start.group("label"));
        if (start.group("measure") != null) {
            article.remark(start.group("measure"));
        }
        return Optional.of(article);
    }

    /** Adds a line below the name: {@code Sold by: SHOP} under its label, others as remarks. */
    void remark(String line) {
        int colon = line.indexOf(": ");
        String name = colon > 0 ? line.substring(0, colon) : "remark";
        remarks.merge(name, colon > 0 ? line.substring(colon + 2) : line, (first, next) -> first + "\n" + next);
    }

    void price(PrintedPrice printed) {
        price = Optional.of(printed);
    }

    BigDecimal quantity() {
        return quantity;
    }

    Optional<String> unit() {
        return unit;
    }

    String label() {
        return label;
    }

    Map<String, String> remarks() {
        return remarks;
    }

    Optional<PrintedPrice> price() {
        return price;
    }
}
