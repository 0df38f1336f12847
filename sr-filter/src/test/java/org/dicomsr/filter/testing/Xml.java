package org.dicomsr.filter.testing;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads markup as XML, which it must be. */
public final class Xml {
  private Xml() {}

  /**
   * Reads markup.
   *
   * @param markup HTML or SVG
   * @return the document
   * @throws AssertionError when it is not well-formed
   */
  public static Document read(String markup) {
    try {
      DocumentBuilder builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(markup)));
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new AssertionError("expected well-formed markup, found other: " + e.getMessage(), e);
    }
  }
}
