package org.mesinfos.connectors.format.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class BoundedTextTest {

    @Test
    void matchesLikeThePlainText() {
        String text = "x".repeat(1_500) + "/customer:42";
        Matcher matcher = BoundedText.matcher(Pattern.compile("(?<value>[^/:]++)$"), text);

        assertThat(matcher.find()).isTrue();
        assertThat(matcher.group("value")).isEqualTo("42");
        assertThat(matcher.start()).isEqualTo(1_510);
        assertThat(BoundedText.matcher(Pattern.compile("x+/"), text).replaceAll("-"))
                .isEqualTo("-customer:42");
    }

    @Test
    void expressionThatReadsATextOncePerCharacterIsStopped() {
        Matcher matcher = BoundedText.matcher(Pattern.compile(".*[/:]"), "x".repeat(60_000));

        assertThatThrownBy(matcher::find).isInstanceOf(MatchLimitException.class);
    }
}
