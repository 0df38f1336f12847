package org.dicomsr.filter.federated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dicomsr.filter.federated.CountsLedger.Another;
import org.dicomsr.filter.federated.CountsLedger.Publication;
import org.dicomsr.filter.query.json.internal.Json;
import org.dicomsr.filter.query.json.internal.JsonFault;
import org.dicomsr.filter.query.json.internal.JsonLine;
import org.dicomsr.filter.query.json.internal.JsonText;

/** The ledger as JSON, a publication on each line. What it did not write it does not read. */
final class LedgerJson {
  private static final String VERSION = "1";

  private LedgerJson() {}

  static String write(List<Publication> all) throws IllegalArgumentException {
    StringBuilder out = new StringBuilder("{\"countsLedger\":" + VERSION + ",\"published\":[");
    String separator = "\n";
    for (Publication each : all) {
      Json publication =
          JsonLine.of(line ->
              line.put("subsets", parsed(each.subsets().toJson()))
                  .put("hash", each.subsets().hash())
                  .put("catalogue", each.catalogue())
                  .put("resolved", each.resolved())
                  .put("overlapAllowed", each.another() == Another.ALLOWED));
      out.append(separator).append(JsonLine.line(publication));
      separator = ",\n";
    }
    return out.append("]}\n").toString();
  }

  static List<Publication> read(String text) {
    Map<String, Json> file = members(parsed(text));
    if (!(file.get("countsLedger") instanceof Json.Numeral version)
        || !version.text().equals(VERSION)
        || !(file.get("published") instanceof Json.Items items)) {
      throw damaged();
    }
    List<Publication> all = new ArrayList<>();
    for (Json each : items.items()) {
      Map<String, Json> members = members(each);
      SubsetFile subsets =
          SubsetFile.recorded(JsonText.write(new Json.Members(members(members.get("subsets")))));
      Another another =
          members.get("overlapAllowed") == Json.Constant.TRUE ? Another.ALLOWED : Another.REFUSED;
      if (!text(members, "hash").equals(subsets.hash())) {
        throw damaged();
      }
      all.add(
          new Publication(subsets, text(members, "catalogue"), text(members, "resolved"), another));
    }
    return all;
  }

  private static Json parsed(String text) {
    try {
      return JsonText.read(text);
    } catch (JsonFault e) {
      throw damaged();
    }
  }

  private static Map<String, Json> members(@org.jspecify.annotations.Nullable Json json) {
    if (json instanceof Json.Members object) {
      return object.members();
    }
    throw damaged();
  }

  private static String text(Map<String, Json> members, String key) {
    if (members.get(key) instanceof Json.Text text) {
      return text.text();
    }
    throw damaged();
  }

  private static CountsException damaged() {
    return new CountsException("expected a ledger of counts, found a damaged one");
  }
}
