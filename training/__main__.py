"""`python -m training`: see `train.main`."""

from training.train import main

if __name__ == "__main__":
    main()
