package org.mesinfos.connectors.standard.orderpage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.match.BoundedText;

/** Content of an order page: values under their labels, articles, and lines without a label. Not thread-safe. */
final class OrderPage {

    private static final Pattern LABELLED = Pattern.compile("(?<label>[^:]{2,60}): ?(?<value>\\S.*)");
    /** Price of an article after the price of a unit of weight: {@code ($2.00/lb) $2.40}. */
    private static final Pattern WEIGHED = Pattern.compile("(?<rate>\\([^()]{1,40}\\)) (?<price>\\S.{0,30})");

    private static final Pattern RULE = Pattern.compile("[-|]+");

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<OrderedArticle> articles = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();

    private OrderPage() {}

    static OrderPage of(List<PageLine> lines) {
        OrderPage page = new OrderPage();
        Optional<OrderedArticle> open = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            PageLine line = lines.get(i);
            Optional<OrderedArticle> started = OrderedArticle.startedBy(line.text());
            Matcher weighed = WEIGHED.matcher(line.text());
            boolean isWeighed = open.isPresent() && weighed.matches();
            Optional<PrintedPrice> price = PrintedPrice.of(isWeighed ? weighed.group("price") : line.text());
            if (started.isPresent()) {
                open = started;
                page.articles.add(started.get());
            } else if (open.isPresent() && price.isPresent()) {
                if (isWeighed) {
                    open.get().remark(weighed.group("rate"));
                }
                open.get().price(price.get());
                open = Optional.empty();
            } else if (line.isLabel()) {
                boolean hasValue = i + 1 < lines.size() && !lines.get(i + 1).isLabel();
                String value = hasValue ? lines.get(i + 1).text() : "";
                if (open.isPresent() && hasValue && PrintedPrice.of(value).isEmpty()) {
                    open.get().remark(line.text() + " " + value);
                } else {
                    open = Optional.empty();
                    page.value(line.label(), value);
                }
                i += hasValue ? 1 : 0;
            } else if (open.isPresent()) {
                open.get().remark(line.text());
            } else {
                page.text(line.text());
            }
        }
        return page;
    }

    private void text(String line) {
        Matcher labelled = BoundedText.matcher(LABELLED, line);
        if (labelled.matches()) {
            value(labelled.group("label").strip(), labelled.group("value"));
        } else if (!RULE.matcher(line).matches()) {
            texts.add(line);
        }
    }

    private void value(String label, String value) {
        if (value.isEmpty() || RULE.matcher(value).matches()) {
            texts.add(label);
        } else {
            values.computeIfAbsent(label, unused -> new ArrayList<>()).add(value);
        }
    }

    /** Returns all values in page order, by label as printed; a label may have several values. */
    Map<String, List<String>> values() {
        return values;
    }

    List<OrderedArticle> articles() {
        return articles;
    }

    /** Returns the lines without a label. */
    List<String> texts() {
        return texts;
    }
}
