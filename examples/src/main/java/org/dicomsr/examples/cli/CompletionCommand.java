package org.dicomsr.examples.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code sr completion}: commands and options at the touch of a key. */
@Command(
    name = "completion",
    description = {"Prints a script by which bash and zsh complete commands and options.", ""},
    footer = {"", "Examples:", "  source <(sr completion)", "  sr completion > ~/.sr-completion"},
    exitCodeList = {"0:done", "2:wrong command line"})
final class CompletionCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    spec.commandLine()
        .getOut()
        .print(AutoComplete.bash("sr", spec.root().commandLine()).replace("\r", "") + "\n");
    return ExitCode.OK;
  }
}
