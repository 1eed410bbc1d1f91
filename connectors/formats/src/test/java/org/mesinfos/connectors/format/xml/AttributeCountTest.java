package org.mesinfos.connectors.format.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributeCountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<a/>|0",
                "<a b=\"1\" c='2'>|2",
                "<a b = \"'\" c='>\" d=\"'/>|2",
                "<a b='1'/><c d='2' e='3' f='4'/><g h='5'/>|3",
                "<a>x = \"1\" y = '2'</a>|0",
                "<!-- <a b='1' c='2'> -- > --><a b='1'/>|1",
                "<!----><a b='1'/>|1",
                "<![CDATA[<a b='1' c='2'>]] >]]]><a b='1'/>|1",
                "<?xml version='1.0' encoding='UTF-8'?><a b='1'/>|1",
                "<!DOCTYPE a SYSTEM 'b'><a/>|1"
            })
    void isThatOfTheTagWithMost(String document, int most) {
        for (Charset encoding :
                new Charset[] {StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] bytes = document.getBytes(encoding);
            assertThat(new AttributeCount().most(bytes, 0, bytes.length)).isEqualTo(most);
        }
    }

    @Test
    void continuesInTheNextBytes() {
        byte[] bytes = "<a b='1' c='2' d='3'/>".getBytes(StandardCharsets.UTF_8);
        AttributeCount count = new AttributeCount();

        assertThat(count.most(bytes, 0, 10)).isEqualTo(1);
        assertThat(count.most(bytes, 10, bytes.length - 10)).isEqualTo(3);
    }

    @Test
    void findsMarkupAgainAfterLettersWithABracketByte() {
        byte[] bytes = "<r>\u013c 'a' \u3c00 'b'</r><a b='1' c='2' d='3'/>".getBytes(StandardCharsets.UTF_16LE);

        assertThat(new AttributeCount().most(bytes, 0, bytes.length)).isEqualTo(3);
    }
}
