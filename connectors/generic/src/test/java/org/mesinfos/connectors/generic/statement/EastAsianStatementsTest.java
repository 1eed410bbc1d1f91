package org.mesinfos.connectors.generic.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mesinfos.connectors.generic.statement.DrawnPages.line;
import static org.mesinfos.connectors.generic.statement.DrawnPages.word;
import static org.mesinfos.connectors.generic.statement.DrawnPages.wordEndingAt;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.page.PdfLine;
import org.mesinfos.connectors.api.page.PdfPage;
import org.mesinfos.connectors.api.page.PdfWord;
import org.mesinfos.connectors.generic.print.DayMonthOrder;
import org.mesinfos.connectors.generic.statement.hypothesis.ParsedStatement;
import org.mesinfos.connectors.generic.statement.hypothesis.StatementHypotheses;
import org.mesinfos.connectors.generic.statement.proof.StatementAcceptance;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;

/** Statements in Japanese and Chinese, with their words for dates, amounts and columns. */
class EastAsianStatementsTest {

    private static final double[] RIGHT_EDGES = {360, 450, 540};

    /** Returns a statement whose rows have a date, a text, debits, credits and balances. */
    private static ParsedStatement statement(List<String> above, List<List<String>> rows) {
        List<PdfLine> lines = new ArrayList<>();
        for (String text : above) {
            lines.add(line(50 + 14 * lines.size(), word(text, 40)));
        }
        for (List<String> row : rows) {
            List<PdfWord> words = new ArrayList<>();
            words.add(word(row.get(0), 40));
            words.add(word(row.get(1), 140));
            for (int column = 0; column < RIGHT_EDGES.length; column++) {
                words.add(wordEndingAt(RIGHT_EDGES[column], row.get(2 + column)));
            }
            words.removeIf(word -> word.text().isEmpty());
            lines.add(line(60 + 14 * lines.size(), words.toArray(PdfWord[]::new)));
        }
        return StatementHypotheses.bestStatement(List.of(new PdfPage(1, 595, 842, lines)))
                .orElseThrow();
    }

    private static List<String> transactions(ParsedStatement statement) {
        return statement
                .transactions()
                .map(row ->
                        row.dates().get(0).date().date(DayMonthOrder.DAY_FIRST).orElseThrow() + " " + row.label() + " "
                                + statement
                                        .signHypothesis()
                                        .amount(row)
                                        .orElseThrow()
                                        .stripTrailingZeros()
                                        .toPlainString())
                .toList();
    }

    private static ParsedStatement japanese() {
        return statement(
                List.of("普通預金取引明細", "口座番号 3361004"),
                List.of(
                        List.of("日付", "摘要", "お支払金額", "お預り金額", "残高"),
                        List.of("2024年3月1日", "繰越残高", "", "", "84,200円"),
                        List.of("2024年3月4日", "ランプ商会", "1,250円", "", "82,950円"),
                        List.of("2024年3月11日", "アシ書店", "980円", "", "81,970円"),
                        List.of("2024年3月25日", "給与", "", "210,000円", "291,970円"),
                        List.of("2024年3月29日", "利息", "", "12円", "291,982円"),
                        List.of("", "合計", "2,230円", "210,012円", "291,982円")));
    }

    @Test
    void amountsInYenAreRead() {
        assertThat(transactions(japanese()))
                .containsExactly(
                        "2024-03-04 ランプ商会 -1250", "2024-03-11 アシ書店 -980", "2024-03-25 給与 210000", "2024-03-29 利息 12");
        assertThat(japanese().currency()).contains("JPY");
        assertThat(StatementAcceptance.of(japanese()).lacking()).isEmpty();
    }

    @Test
    void numberOfAJapaneseAccountFollowsItsCaption() {
        assertThat(japanese().sections())
                .extracting(section -> section.account().map(StatementAccount::number))
                .containsExactly(Optional.of("3361004"));
    }

    @Test
    void chineseBalancesAndTotalsAreNoTransactions() {
        ParsedStatement chinese = statement(
                List.of("账户交易明细", "账号 6217000012345678"),
                List.of(
                        List.of("交易日期", "摘要", "支出金额", "存入金额", "余额"),
                        List.of("2024年3月1日", "期初余额", "", "", "842.00"),
                        List.of("2024年3月4日", "灯塔商店", "12.50", "", "829.50"),
                        List.of("2024年3月11日", "芦苇书店", "9.80", "", "819.70"),
                        List.of("2024年3月25日", "工资", "", "2,100.00", "2,919.70"),
                        List.of("2024年3月31日", "期末余额", "", "", "2,919.70"),
                        List.of("", "合计", "22.30", "2,100.00", "")));

        assertThat(transactions(chinese))
                .containsExactly("2024-03-04 灯塔商店 -12.5", "2024-03-11 芦苇书店 -9.8", "2024-03-25 工资 2100");
        assertThat(StatementAcceptance.of(chinese).lacking()).isEmpty();
    }
}
