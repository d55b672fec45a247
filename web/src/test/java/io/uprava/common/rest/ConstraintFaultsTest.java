package io.uprava.common.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConstraintFaultsTest {

  record House(@NotBlank String streetName, List<@Valid Flat> flatList) {}

  record Flat(@Size(min = 2, max = 3) String doorCode) {}

  public static class Resource {
    public void create(@Valid @NotNull House body, @Min(1) int pageNumber) {
      throw new UnsupportedOperationException();
    }
  }

  private final Validator validator = Validation.buildDefaultValidatorFactory().getValidator();

  @Test
  void namesFieldsAsTheBodyDoes() throws NoSuchMethodException {
    Failure failure = violations(new House(" ", List.of(new Flat("aa"), new Flat("a"))), 1);
    assertThat(failure.status()).isEqualTo(422);
    assertThat(failure.violations())
        .extracting(Failure.FieldFault::field)
        .containsExactly("flat_list[1].door_code", "street_name");
    assertThat(failure.violations())
        .extracting(Failure.FieldFault::code)
        .containsExactly("size", "not-blank");
    assertThat(failure.violations().get(0).parameters()).containsEntry("min", 2);
  }

  @Test
  void namesAParameterItself() throws NoSuchMethodException {
    assertThat(violations(null, 0).violations())
        .extracting(Failure.FieldFault::field)
        .containsExactly("body", "page_number");
  }

  private Failure violations(House house, int page) throws NoSuchMethodException {
    return ConstraintFaults.failure(
        new ConstraintViolationException(
            validator
                .forExecutables()
                .validateParameters(
                    new Resource(),
                    Resource.class.getMethod("create", House.class, int.class),
                    new Object[] {house, page})));
  }
}
