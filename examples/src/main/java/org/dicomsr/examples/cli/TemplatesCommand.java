package org.dicomsr.examples.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dicomsr.templates.Templates;
import org.dicomsr.templates.definition.Template;
import org.dicomsr.templates.definition.TemplateTable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code sr templates}: lists the templates, or prints one as a table. */
@Command(
    name = "templates",
    description = {
      "Lists the templates, or prints the table of one.",
      "The rows of included templates are shown below the row that includes them, labelled TID:row.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  sr templates 1500",
      "  sr templates 3700 --deep --width 160",
      "  sr templates 99TAVI --template tavi-case.yaml"
    })
final class TemplatesCommand implements Callable<Integer> {
  private static final int ONE_LEVEL = 1;

  @Spec private CommandSpec spec;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "TID",
      description = "The template to print.")
  private @Nullable String tid;

  @Option(names = "--deep", description = "Show included templates to any depth, not one level.")
  private boolean deep;

  @Option(
      names = "--width",
      paramLabel = "N",
      defaultValue = "120",
      description = "Columns the table may take, at least 100 (default: ${DEFAULT-VALUE}).")
  private int width;

  @Option(
      names = "--template",
      paramLabel = "FILE",
      description = "A JSON or YAML file with templates of your own; may be repeated.")
  private List<Path> files = List.of();

  @Override
  public Integer call() throws IOException {
    Templates templates = Templates.standard().with(files.toArray(Path[]::new));
    PrintWriter out = spec.commandLine().getOut();
    if (tid == null) {
      templates.templates().forEach(template -> out.print(TemplateTable.heading(template)));
      return ExitCode.OK;
    }
    String wanted = tid;
    Template template =
        templates
            .template(wanted)
            .orElseThrow(() ->
                new ParameterException(
                    spec.commandLine(),
                    "expected the TID of one of " + templates + ", found " + wanted));
    out.print(templates.table(width).print(template, deep ? Integer.MAX_VALUE : ONE_LEVEL));
    return ExitCode.OK;
  }
}
