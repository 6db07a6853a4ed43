package ru.nastavnik.platform.spreadsheets;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * XML of unknown origin, read as a stream: without document types and entities, not nested without end, without a crowd
 * of invented names, and never more of a text than someone reads. Names are asked without their prefixes.
 */
final class Markup implements AutoCloseable {

    private static final XMLInputFactory FACTORY = factory();
    private static final int DEPTH = 100;
    private static final int STRANGE = 2_000;
    private static final Set<String> USUAL = Set.of(
            "row",
            "c",
            "v",
            "f",
            "is",
            "t",
            "si",
            "r",
            "s",
            "spans",
            "ht",
            "customHeight",
            "customFormat",
            "hidden",
            "dyDescent",
            "space",
            "sheetData",
            "ref",
            "rPr",
            "tbl",
            "tr",
            "tc",
            "p",
            "pPr",
            "tcPr",
            "tcW",
            "w",
            "val",
            "type",
            "rsidR",
            "rsidRPr",
            "rsidTr",
            "rsidRDefault",
            "rsidP",
            "paraId",
            "textId",
            "xf",
            "numFmtId",
            "gridSpan",
            "vMerge",
            "rFonts",
            "sz",
            "szCs",
            "jc",
            "spacing");

    private final XMLStreamReader reader;
    private int depth;
    private final Set<String> strange = new HashSet<>();

    Markup(InputStream content) throws XMLStreamException {
        reader = FACTORY.createXMLStreamReader(content);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /**
     * Moves to the next beginning or end of an element, or piece of text.
     *
     * @return false at the end
     * @throws XMLStreamException when it is no XML, or not of the kind that is read
     */
    boolean next() throws XMLStreamException {
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    enter();
                    return true;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    return true;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    return true;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException("A document type or an entity.");
                default -> {}
            }
        }
        return false;
    }

    private void enter() throws XMLStreamException {
        meet(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            meet(reader.getAttributeLocalName(i));
        }
        if (++depth > DEPTH || strange.size() > STRANGE) {
            throw new XMLStreamException("Deeper or stranger than any workbook.");
        }
    }

    private void meet(String name) {
        if (!USUAL.contains(name)) {
            strange.add(name);
        }
    }

    /** Whether an element of this name begins here. */
    boolean starts(String name) {
        return reader.isStartElement() && reader.getLocalName().equals(name);
    }

    /** Whether an element of this name ends here. */
    boolean ends(String name) {
        return reader.isEndElement() && reader.getLocalName().equals(name);
    }

    /** The value of the attribute; {@literal null} where the element that begins here has none of this name. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Adds the piece of text that stands here, where one does, as far as a cell is read. */
    void addTo(StringBuilder text) {
        if (reader.isCharacters()) {
            int most = Math.min(reader.getTextLength(), Cell.LONGEST + 100 - text.length());
            if (most > 0) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), most);
            }
        }
    }

    @Override
    public void close() throws XMLStreamException {
        reader.close();
    }
}
